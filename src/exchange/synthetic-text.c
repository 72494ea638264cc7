/* Casebook: plausible sentences by the thousand.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Large libraries have to read like real ones, or searching and setting them
 * would be easier than in life: words recur, lengths vary, names repeat. The
 * sentences are example data and stay English.
 */
#include "exchange/synthetic-text.h"

/* In a template, $s is a service, $c a component, $t a team and $n a number. */
static const char *const services[] = {
  "checkout", "search", "payments", "catalogue", "orders", "billing", "identity", "notifications", "reporting",
  "inventory", "pricing", "recommendations", "shipping", "returns", "uploads", "sessions", "invoicing", "audit",
};

static const char *const components[] = {
  "the gateway", "the build cluster", "the log pipeline", "the service template", "the deployment pipeline",
  "the secrets store", "the metrics store", "the container registry", "the node image", "the backup job",
  "the certificate renewal", "the alert rules", "the database operator", "the cost report", "the runbook index",
};

static const char *const teams[] = {
  "Delivery Platform", "Storefront", "Payments", "Data Platform", "Mobile", "Core Infrastructure", "Logistics",
  "Customer Care", "Growth", "Identity", "Observability", "Developer Tools",
};

static const char *const first_names[] = {
  "Amara", "Björn", "Chiara", "Daniel", "Elif", "Farid", "Grace", "Hiro", "Ines", "Jakub", "Kavya", "Léa", "Mateo",
  "Nora", "Oluwaseun", "Petra", "Quentin", "Rosa", "Søren", "Tariq", "Una", "Viktor", "Wren", "Ximena", "Yusuf", "Zofia",
};

static const char *const last_names[] = {
  "Achterberg", "Bellweather", "Castellan", "Dunmore", "Eklund", "Fairweather", "Greenhalgh", "Halvorsen", "Iversen",
  "Jankowski", "Kestrel", "Lindqvist", "Marchetti", "Northcott", "Okonjo", "Pemberley", "Quayle", "Rosenthal",
  "Sandoval", "Tremaine", "Underhill", "Vasari", "Whitlock", "Yamane", "Zeller",
};

static const char *const titles[] = {
  "Made $c safe to change", "Moved $s off a retired pattern", "Halved the time to restore $s",
  "A quieter pager for $s", "One owner for $c", "Self-service for $c", "The capacity of $c, a year ahead",
  "What $s costs, and whose it is", "A standard for $c", "Rehearsed the loss of $c", "$t and the $s outage",
  "Faster builds for $t", "Objectives that $t agreed to", "Retired the second way to deploy $s",
};

static const char *const situations[] = {
  "Every change to $c needed somebody from our team, and there were $n of them in a month.",
  "$t was paged $n times in a week for $s, and most of the pages needed nobody.",
  "Deployments of $s had to be undone about one time in $n.",
  "Nobody could say what $s cost, nor who would notice if it were switched off.",
  "The last $n incidents in $s had begun in $c, and the repair had been the same each time.",
  "$t had built its own version of $c, for reasons that were good at the time.",
  "The runbook for $c named a machine that had been retired for two years.",
  "A new engineer in $t needed $n days before the first change reached production.",
  "Two teams disagreed about who looks after $c, and both had stopped doing it.",
};

static const char *const actions[] = {
  "I sat with $t for two days and wrote down what got in their way.",
  "I compared three designs against what $s needs, and wrote the decision down with its cost of reversal.",
  "I tried the change on $s first, and said beforehand which result would make me stop.",
  "I automated the $n steps that everybody does alike and left the judgement to people.",
  "I wrote a test that fails when the old fault in $c comes back.",
  "I trained one person in $t to do it without me, and then stayed away.",
  "I agreed with product what we would not do until $s was within its objective again.",
  "I measured for four weeks before changing anything in $c.",
  "I asked the $n engineers who had complained the loudest to break the first version.",
};

static const char *const results[] = {
  "It now takes $n minutes, where it took most of a day.",
  "$s has had no incident of that kind since.",
  "$t does it without us; I looked at the log and did not have to say anything.",
  "$n services have moved, and the last two have a date.",
  "Pages fell by about a third, and the rest mean something.",
  "The saving pays for $c twice over, by a model that finance accepts.",
  "I had underestimated the work for $s by $n days, and have changed how I estimate.",
  "Two other teams have taken the approach over without being asked.",
};

static const char *const claims[] = {
  "Decided how $c works for every team and wrote down why.",
  "Removed the commonest cause of incidents in $s.",
  "Made $t independent of us for $c.",
  "Showed by measurement that the change to $s helped.",
  "Set the standard that $n services now follow.",
  "Brought $t and finance to one figure for the cost of $s.",
  "Taught an engineer in $t to make this decision alone.",
};

static const char *const asks[] = {
  "I ask for the step to the next level on the strength of what other teams now build upon.",
  "Over the review window my work has moved from $s to the platform as a whole.",
  "What is missing is breadth outside $t, and I would make that the first year’s work.",
};

#define PICK(rand, list) ((list)[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

static void
append_sentence (GString    *text,
                 const char *template,
                 GRand      *rand)
{
  gsize start = text->len;

  for (const char *c = template; *c != '\0'; c++)
    {
      if (*c != '$')
        {
          g_string_append_c (text, *c);
          continue;
        }
      c++;
      if (*c == 's')
        g_string_append (text, PICK (rand, services));
      else if (*c == 'c')
        g_string_append (text, PICK (rand, components));
      else if (*c == 't')
        g_string_append (text, PICK (rand, teams));
      else
        g_string_append_printf (text, "%d", g_rand_int_range (rand, 3, 60));
    }

  text->str[start] = g_ascii_toupper (text->str[start]);
}

static char *
compose (const char *const *templates,
         guint              n_templates,
         guint              least,
         guint              most,
         GRand             *rand)
{
  GString *text = g_string_new (NULL);
  guint n = g_rand_int_range (rand, least, most + 1);
  guint first = g_rand_int_range (rand, 0, n_templates);

  /* Neighbours in the table, so that no text says one thing twice. */
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      append_sentence (text, templates[(first + i) % n_templates], rand);
    }

  return g_string_free (text, FALSE);
}

/**
 * casebook_synthetic_text_name:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): a person's name
 */
char *
casebook_synthetic_text_name (GRand *rand)
{
  const char *first = PICK (rand, first_names);

  return g_strdup_printf ("%s %s", first, PICK (rand, last_names));
}

/**
 * casebook_synthetic_text_team:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): a team's name
 */
char *
casebook_synthetic_text_team (GRand *rand)
{
  return g_strdup (PICK (rand, teams));
}

/**
 * casebook_synthetic_text_title:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): what a piece of evidence may be called
 */
char *
casebook_synthetic_text_title (GRand *rand)
{
  return compose (titles, G_N_ELEMENTS (titles), 1, 1, rand);
}

/**
 * casebook_synthetic_text_situation:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): one to four sentences on what was the matter
 */
char *
casebook_synthetic_text_situation (GRand *rand)
{
  return compose (situations, G_N_ELEMENTS (situations), 1, 4, rand);
}

/**
 * casebook_synthetic_text_action:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): one to five sentences on what the candidate did
 */
char *
casebook_synthetic_text_action (GRand *rand)
{
  return compose (actions, G_N_ELEMENTS (actions), 1, 5, rand);
}

/**
 * casebook_synthetic_text_result:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): one to four sentences on what came of it
 */
char *
casebook_synthetic_text_result (GRand *rand)
{
  return compose (results, G_N_ELEMENTS (results), 1, 4, rand);
}

/**
 * casebook_synthetic_text_claim:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): one sentence that claims something
 */
char *
casebook_synthetic_text_claim (GRand *rand)
{
  return compose (claims, G_N_ELEMENTS (claims), 1, 1, rand);
}

/**
 * casebook_synthetic_text_ask:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): what a candidate may ask for
 */
char *
casebook_synthetic_text_ask (GRand *rand)
{
  return compose (asks, G_N_ELEMENTS (asks), 3, 3, rand);
}

/**
 * casebook_synthetic_text_id:
 * @rand: where chance comes from
 *
 * Returns: (transfer full): a UUID of version 4, the same for the same state of @rand
 */
char *
casebook_synthetic_text_id (GRand *rand)
{
  guint32 words[4];

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    words[i] = g_rand_int (rand);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x",
                          words[0], words[1] >> 16, words[1] & 0xFFF,
                          0x8000 | (words[2] >> 16 & 0x3FFF), words[2] & 0xFFFF, words[3]);
}
