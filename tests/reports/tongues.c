/* Casebook: made-up cases in several tongues.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each has a framework of two competencies, c1 and c2, and a piece of evidence with a
 * measure for each of them.
 */
#include "made-up.h"
#include "tongues.h"

static const TongueCase cases[N_TONGUES] = {
  [TONGUE_ARABIC] = {
    "ar", "هندسة المنصات", "مهندسة منصات", "مهندسة منصات أولى", "ليلى الحداد", "فريق المنصة",
    "أطلب الترقية إلى مهندسة منصات أولى، فقد قدت نقل كل خدمة إلى بوابة واحدة.",
    {
      { "التصميم المعماري", "تفهم كيف تتصل خدمات فريقها.", "تضع نمطا واحدا تتبعه كل الفرق.",
        "بوابة واحدة لكل خدمة", "كانت لدينا أربع بوابات من نوع Ingress، لكل فريق بوابته، وكل عطل يبدأ بسؤال: أي بوابة هذه؟",
        "قارنت بين ثلاثة تصاميم، وكتبت سجل القرار ADR-17، وقدت النقل مع خمسة فرق.",
        "انتقلت 31 خدمة من أصل 31 خلال تسعة أسابيع، ولم يتوقف العمل يوما واحدا.",
        "وضعت النمط الوحيد الذي انتقلت إليه كل خدمة.", "زمن الاستجابة", "ms" },
      { "الموثوقية", "تصلح الأعطال التي تراها.", "تمنع تكرار العطل قبل أن يقع.",
        "أسبوع مناوبة هادئ", "كان المناوب يستيقظ كل ليلة بسبب تنبيهات لا يستطيع أحد أن يفعل حيالها شيئا.",
        "راجعت كل تنبيه مع من يستقبله، وحذفت ما لا يقود إلى فعل.",
        "انخفض عدد التنبيهات إلى الربع، وصار لكل تنبيه صفحة تقول ما العمل.",
        "قللت ما يوقظ الناس ليلا.", "تنبيهات في الأسبوع", "" },
    },
  },
  [TONGUE_CHINESE] = {
    "zh-CN", "平台工程", "平台工程师", "高级平台工程师", "林小雨", "平台组 🚀",
    "我申请晋升为高级平台工程师：我主持了全部服务迁移到统一网关的工作。",
    {
      { "架构设计", "了解本组服务之间的联系。", "制定所有团队都遵循的统一模式。",
        "所有服务共用一个网关", "我们有四套 Ingress 控制器，各团队各用各的。每次故障，大家先要弄清楚走的是哪一套网关。",
        "我比较了三种设计，写下决策记录 ADR-17，并带领五个团队完成迁移。",
        "九周之内，31 项服务全部迁移完毕，期间没有一天停机 🎉。",
        "制定了每项服务都迁移过去的那一种模式。", "响应时间", "毫秒" },
      { "可靠性", "修复自己看到的故障。", "在故障再次发生之前加以防止。",
        "安静的值班周", "值班的人每晚都被告警叫醒，而那些告警谁也无能为力 😴。",
        "我和接收告警的人逐条检查，删去不能引出行动的告警。",
        "告警数量降到原来的四分之一，每条告警都有一页说明该怎么做。",
        "减少了夜里把人叫醒的事情。", "每周告警", "" },
    },
  },
  [TONGUE_JAPANESE] = {
    "ja", "プラットフォーム工学", "エンジニア", "シニアエンジニア", "佐藤 葵", "基盤チーム 🚀",
    "シニアエンジニアへの昇進を希望します。全サービスの共通ゲートウェイへの移行を主導しました。",
    {
      { "アーキテクチャ", "自分のチームのサービスのつながりを理解している。", "すべてのチームが従う一つの型を定める。",
        "全サービスに一つのゲートウェイ", "四種類の Ingress がチームごとに使われており、障害のたびに「どのゲートウェイか」を調べるところから始まっていました。",
        "三つの設計を比べ、決定記録 ADR-17 を書き、五つのチームとともに移行を進めました。",
        "九週間で 31 件中 31 件のサービスが移行を終え、停止した日は一日もありませんでした 🎉。",
        "すべてのサービスが移った唯一の型を定めた。", "応答時間", "ミリ秒" },
      { "信頼性", "見つけた障害を直す。", "障害が繰り返される前に防ぐ。",
        "静かな当番の週", "当番の人は毎晩、手の打ちようのない警報に起こされていました 😴。",
        "警報を受ける人と一つずつ見直し、行動につながらないものを消しました。",
        "警報は四分の一に減り、どの警報にも何をすべきかを書いたページがあります。",
        "夜中に人を起こすものを減らした。", "週あたりの警報", "" },
    },
  },
  [TONGUE_GERMAN] = {
    "de", "Plattformentwicklung", "Plattformentwicklerin",
    "Hauptverantwortliche Plattforminfrastrukturentwicklerin", "Friederike Schmidt-Rottluffhausen",
    "Netzwerkzugangssicherheitsinfrastrukturgruppe",
    "Ich beantrage die Beförderung: Die Dienstezusammenführungsvereinbarung trägt seit neun Wochen.",
    {
      { "Verfügbarkeitsverantwortungsübernahme", "Kennt die Zuständigkeitsbereiche der eigenen Gruppe.",
        "Legt Zuständigkeitsabgrenzungen fest, die für alle Gruppen gelten.",
        "Dienstezugangsvereinheitlichung über Abteilungsgrenzen hinweg",
        "Vier Zugangssteuerungskomponenten, für jede Gruppe eine eigene Änderungsgenehmigungsvorgabe.",
        "Drei Lösungsmöglichkeiten gegeneinandergehalten, die Entscheidungsbegründung aufgeschrieben, die Umstellung geleitet.",
        "31 von 31 Diensten sind innerhalb von neun Wochen umgestellt; Betriebsunterbrechungen gab es keine.",
        "Die Zugangsvereinheitlichungsgrundlage gelegt, auf die jeder Dienst umgestellt wurde.",
        "Zugangsantwortzeitüberschreitungen", "Tausendstelsekunden" },
      { "Bereitschaftsdienst", "Behebt Störungen, die zu sehen sind.", "Verhindert Störungswiederholungen.",
        "Eine ruhige Bereitschaftswoche",
        "Nachts weckten Benachrichtigungen, gegen die niemand etwas unternehmen konnte.",
        "Jede Benachrichtigungsregel mit denen durchgesehen, die davon geweckt werden.",
        "Ein Viertel der Benachrichtigungen blieb, und zu jeder gibt es eine Handlungsanweisung.",
        "Die Nachtruhestörungshäufigkeit gesenkt.", "Benachrichtigungen je Woche", "" },
    },
  },
};

/**
 * tongue_texts:
 * @tongue: a tongue
 *
 * Returns: (transfer none): what a case in it says
 */
const TongueCase *
tongue_texts (Tongue tongue)
{
  return &cases[tongue];
}

static void
add_competency (CasebookFramework *framework,
                const char        *id,
                const TongueTexts *texts)
{
  const struct { const char *level; const char *text; } asked[] = {
    { "from", texts->at_from }, { "to", texts->at_to },
  };
  g_autoptr (CasebookItem) item = casebook_item_new (id, NULL, texts->competency, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *own = g_strdup_printf ("%s-%s", id, asked[i].level);
      g_autoptr (CasebookExpectation) expectation =
        casebook_expectation_new (own, asked[i].level, CASEBOOK_EXPECTATION_STATEMENT, "statement", asked[i].text);

      casebook_item_add_expectation (item, expectation);
    }
  casebook_framework_add_root (framework, item);
}

CasebookFramework *
tongue_framework (Tongue tongue)
{
  const TongueCase *self = tongue_texts (tongue);
  CasebookFramework *framework = casebook_framework_new ("made-up", "1", self->framework);
  g_autoptr (CasebookLevel) from = casebook_level_new ("from", self->from_title, self->from_title, "", 1, "");
  g_autoptr (CasebookLevel) to = casebook_level_new ("to", self->to_title, self->to_title, "", 2, "");

  g_object_set (framework, "language", self->language, NULL);
  casebook_framework_add_level (framework, from);
  casebook_framework_add_level (framework, to);
  for (guint i = 0; i < TONGUE_N_COMPETENCIES; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i + 1);

      add_competency (framework, id, &self->texts[i]);
    }
  g_assert_true (casebook_framework_seal (framework, NULL));

  return framework;
}

static void
add_evidence (CasebookCase      *case_,
              guint              number,
              const TongueTexts *texts)
{
  CasebookEvidence *evidence = made_up_evidence (case_, texts->title, casebook_date_new (2025, 4 + number, 0),
                                                 CASEBOOK_AUDIENCE_COMMITTEE);
  g_autofree char *item = g_strdup_printf ("c%u", number);
  g_autoptr (CasebookMeasure) measure = g_object_new (CASEBOOK_TYPE_MEASURE, "label", texts->measure, "before", "240",
                                                      "after", "60", "unit", texts->unit, NULL);

  g_object_set (evidence, "situation", texts->situation, "action", texts->action, "result", texts->result,
                "strongest", (gint64) number, NULL);
  g_list_store_append (casebook_evidence_get_measures (evidence), measure);
  made_up_claim (evidence, item, texts->claim);
}

CasebookCase *
tongue_case (Tongue tongue)
{
  const TongueCase *self = tongue_texts (tongue);
  CasebookCase *case_ = made_up_case ();

  g_object_set (case_, "candidate", self->candidate, "team", self->team, "ask", self->ask, NULL);
  for (guint i = 0; i < TONGUE_N_EVIDENCE; i++)
    add_evidence (case_, i + 1, &self->texts[i]);

  return case_;
}
