/* Casebook: the texts of the built-in framework, for translators.
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made by build-aux/framework-texts.py from platform-engineering.json. Nothing
 * includes it: xgettext reads it in the JSON's place.
 */
/* Translators: title */
N_("Platform Engineering")
/* Translators: description */
N_("The step from Intermediate to Senior Platform Engineer. The Senior leads the platform’s technical direction, owns reliability and observability from end to end, shapes its architecture, drives the experience of the developers who use it and sets the team’s engineering standard.")
/* Translators: levels[intermediate].title */
N_("Intermediate Platform Engineer")
/* Translators: levels[intermediate].short */
N_("Intermediate")
/* Translators: levels[intermediate].portrait */
N_("The Intermediate Platform Engineer is a dependable builder. Given a problem with clear edges, they design a solution within the patterns the platform has, build it, put it into production and look after it. They know Kubernetes, infrastructure as code and the delivery pipelines well enough to work without supervision, and know when a question is larger than the task.\n\nTheir reach is the component and the teams that use it. They carry the pager, work incidents methodically and leave the runbook better than they found it. They measure what they change. They ask engineers what gets in their way and remove it where they can.\n\nTheir reviews are careful and their documentation can be relied on. Newer engineers come to them with questions, and leave with answers. They contribute to decisions with facts from their own work and carry out what was decided, including what they would have decided otherwise.\n\nWhat they are growing towards is ownership of the whole: choosing patterns as well as applying them.")
/* Translators: levels[senior].title */
N_("Senior Platform Engineer")
/* Translators: levels[senior].short */
N_("Senior")
/* Translators: levels[senior].portrait */
N_("The Senior Platform Engineer leads the platform’s technical direction. Given a problem without clear edges, they find the question worth answering, bring the right people to it and leave a decision that holds for years. They choose the patterns every team builds on, and answer for what those patterns cost.\n\nTheir reach is the organisation. They own reliability and observability from end to end: the objectives, the response when something breaks, the capacity, the rehearsal of disaster and the learning afterwards. They treat the platform as a product, know its users and can show whether engineers deliver faster and more safely because of it.\n\nThey set the team’s engineering standard in writing and in review, and the engineers around them judge better for having worked with them. Security, finance and architecture see them as a partner. They can tell people who are not technical what the platform can do, what it cannot and what it would take.\n\nThey are calm in an incident, plain in disagreement and open about having been wrong.")
/* Translators: scales[readiness].title */
N_("Readiness for Senior")
/* Translators: scales[readiness].points[].label */
N_("Working towards")
/* Translators: scales[readiness].points[].meaning */
N_("The evidence shows the work of the Intermediate done well, and first steps at the Senior’s reach. More occasions, or more independence, are needed before it can be relied on.")
/* Translators: scales[readiness].points[].label */
N_("Meeting")
/* Translators: scales[readiness].points[].meaning */
N_("The evidence shows the Senior’s expectation met more than once, at the Senior’s reach and without close guidance. A reader would expect it to happen again.")
/* Translators: scales[readiness].points[].label */
N_("Exceeding")
/* Translators: scales[readiness].points[].meaning */
N_("The evidence shows the Senior’s expectation met as a matter of course, and others in the organisation now work differently because of it.")
/* Translators: transitions[].aim */
N_("Lead the platform’s technical direction, own reliability and observability from end to end, and raise the standard of engineering around you.")
/* Translators: transitions[].duration */
N_("18 to 36 months")
/* Translators: transitions[].focus[0] */
N_("Platform Architecture Leadership: from applying the patterns to choosing those that every team builds on.")
/* Translators: transitions[].focus[1] */
N_("Reliability and Observability Ownership: from looking after components to answering for reliability as a whole.")
/* Translators: transitions[].focus[2] */
N_("Developer Experience Strategy: from improving tools to running the platform as a product.")
/* Translators: transitions[].focus[3] */
N_("Mentoring and Standards: from good work of your own to better judgement in the engineers around you.")
/* Translators: transitions[].focus[4] */
N_("Cross-Functional Influence: from working with other functions to deciding together with them.")
/* Translators: transitions[].statements[0] */
N_("You are ready when decisions you led have stood for some time, and you can say which of them you would now make differently.")
/* Translators: transitions[].statements[1] */
N_("You are ready when teams you do not work with every day build on something you set as a standard.")
/* Translators: transitions[].statements[2] */
N_("You are ready when reliability got better across services and not only in those you look after yourself.")
/* Translators: transitions[].statements[3] */
N_("You are ready when engineers you mentored decide well without you.")
/* Translators: items[architecture].summary */
N_("Decides the architecture that every engineering team develops on: the Kubernetes patterns, the golden path to production, the observability tooling, the networking and security model. These are decisions whose consequences last for years.")
/* Translators: items[architecture].expectations[architecture.overall.intermediate].text */
N_("Applies the agreed Kubernetes patterns and improves the golden path for the services at hand, within the networking and security model that is in place.")
/* Translators: items[architecture].expectations[architecture.overall.senior].text */
N_("Chooses the Kubernetes patterns that become standard and owns the golden path for every service, together with the networking and security model behind it.")
/* Translators: items[architecture].expectations[architecture.skill.kubernetes-patterns.intermediate].text */
N_("Build on the agreed Kubernetes patterns, and explain what each of them costs a service.")
/* Translators: items[architecture].expectations[architecture.skill.kubernetes-patterns.senior].text */
N_("Choose the Kubernetes patterns that become standard, and explain what each of them will cost the organisation over several years.")
/* Translators: items[architecture].expectations[architecture.skill.golden-path.intermediate].text */
N_("Extend the golden path for one kind of service, without making it harder for the others.")
/* Translators: items[architecture].expectations[architecture.skill.golden-path.senior].text */
N_("Design the golden path for every kind of service, with a supported way out for the few it does not fit.")
/* Translators: items[architecture].expectations[architecture.skill.observability-tooling.intermediate].text */
N_("Instrument platform components with the observability tooling the organisation has.")
/* Translators: items[architecture].expectations[architecture.skill.observability-tooling.senior].text */
N_("Select the observability tooling the organisation standardises on, and defend the choice on coverage, running cost and cost of leaving.")
/* Translators: items[architecture].expectations[architecture.skill.network-and-security.intermediate].text */
N_("Configure ingress, network policy and workload identity to the given model.")
/* Translators: items[architecture].expectations[architecture.skill.network-and-security.senior].text */
N_("Define the model for ingress, network policy and workload identity, and show by test that it holds.")
/* Translators: items[architecture].expectations[architecture.skill.decision-records.intermediate].text */
N_("Record a design decision with its context and the options considered.")
/* Translators: items[architecture].expectations[architecture.skill.decision-records.senior].text */
N_("Record a decision that lasts for years with its context, the options considered, the cost of reversing it and the signs that would show it was wrong.")
/* Translators: items[architecture].expectations[architecture.behaviour.trial.intermediate].text */
N_("Tries a new component in one service before proposing it to the team.")
/* Translators: items[architecture].expectations[architecture.behaviour.trial.senior].text */
N_("Tries a new component with several teams before making it a standard, and says in advance what result would end the trial.")
/* Translators: items[architecture].expectations[architecture.behaviour.consultation.intermediate].text */
N_("Asks the teams affected before changing a shared component.")
/* Translators: items[architecture].expectations[architecture.behaviour.consultation.senior].text */
N_("Brings the teams affected into a decision while it can still change, and records where they disagreed.")
/* Translators: items[architecture].expectations[architecture.behaviour.retirement.intermediate].text */
N_("Moves the services at hand off a retired pattern by the agreed date.")
/* Translators: items[architecture].expectations[architecture.behaviour.retirement.senior].text */
N_("Retires patterns that no longer serve, with a date, a way across and help for the teams that find it hardest.")
/* Translators: items[architecture].expectations[architecture.behaviour.exceptions.intermediate].text */
N_("Documents an exception when a service cannot follow the pattern.")
/* Translators: items[architecture].expectations[architecture.behaviour.exceptions.senior].text */
N_("Reads repeated exceptions as evidence against the pattern, and changes the pattern.")
/* Translators: items[architecture].expectations[architecture.behaviour.review-of-decisions.senior].text */
N_("Returns to past decisions on a date set beforehand, and says openly which of them turned out wrong.")
/* Translators: items[reliability].summary */
N_("Treats reliability as a capability of the organisation and not as a feature: service level objectives across the platform, incident response, capacity planning, disaster-recovery tests and post-mortems that change things. Owning it whole differs from implementing parts of it.")
/* Translators: items[reliability].expectations[reliability.overall.intermediate].text */
N_("Implements service level objectives and alerts for the components at hand, and takes part in incident response and in the post-mortems that follow.")
/* Translators: items[reliability].expectations[reliability.overall.senior].text */
N_("Owns the framework of service level objectives and alerts across the platform, and leads incident response and the post-mortem practice that keeps improving both.")
/* Translators: items[reliability].expectations[reliability.skill.slo.intermediate].text */
N_("Define service level indicators and objectives for one component, from what its users notice.")
/* Translators: items[reliability].expectations[reliability.skill.slo.senior].text */
N_("Design a framework of service level objectives for the whole platform, with error budgets that teams use to decide what to work on.")
/* Translators: items[reliability].expectations[reliability.skill.incident-response.intermediate].text */
N_("Work an incident methodically: stabilise, diagnose, communicate, hand over.")
/* Translators: items[reliability].expectations[reliability.skill.incident-response.senior].text */
N_("Design incident response for the organisation: roles, severity, escalation, communication and practice.")
/* Translators: items[reliability].expectations[reliability.skill.capacity.intermediate].text */
N_("Measure how a component uses its resources and say when it will run out.")
/* Translators: items[reliability].expectations[reliability.skill.capacity.senior].text */
N_("Plan the platform’s capacity a year ahead from measured demand, with the assumptions and the margin stated.")
/* Translators: items[reliability].expectations[reliability.skill.disaster-recovery.intermediate].text */
N_("Carry out a restore from backup and record how long it took.")
/* Translators: items[reliability].expectations[reliability.skill.disaster-recovery.senior].text */
N_("Plan and run disaster-recovery tests that cover whole services, and prove the recovery time and recovery point that were promised.")
/* Translators: items[reliability].expectations[reliability.skill.telemetry.intermediate].text */
N_("Add metrics, logs and traces that answer a known question.")
/* Translators: items[reliability].expectations[reliability.skill.telemetry.senior].text */
N_("Shape metrics, logs and traces across the platform so that engineers can answer questions nobody foresaw, at a cost the organisation accepts.")
/* Translators: items[reliability].expectations[reliability.behaviour.post-mortems.intermediate].text */
N_("Writes post-mortems that describe what happened without blame.")
/* Translators: items[reliability].expectations[reliability.behaviour.post-mortems.senior].text */
N_("Leads post-mortems without blame, and sees to it that their actions are done and that the same cause does not return.")
/* Translators: items[reliability].expectations[reliability.behaviour.on-call.intermediate].text */
N_("Carries the pager, and leaves the runbook better after each shift.")
/* Translators: items[reliability].expectations[reliability.behaviour.on-call.senior].text */
N_("Looks after the health of on-call for every team: measures the load, removes alerts that nobody acts on, and refuses heroics as a plan.")
/* Translators: items[reliability].expectations[reliability.behaviour.error-budget.intermediate].text */
N_("Reports when a service spends its error budget faster than planned.")
/* Translators: items[reliability].expectations[reliability.behaviour.error-budget.senior].text */
N_("Brings product and engineering to a decision when an error budget is spent, and holds to what was agreed.")
/* Translators: items[reliability].expectations[reliability.behaviour.ownership.intermediate].text */
N_("Follows a fault in a component to its cause and repairs it.")
/* Translators: items[reliability].expectations[reliability.behaviour.ownership.senior].text */
N_("Follows a class of faults to its cause across team boundaries, and removes it for everybody.")
/* Translators: items[reliability].expectations[reliability.behaviour.rehearsal.intermediate].text */
N_("Takes part in failure exercises and repairs what they uncover.")
/* Translators: items[reliability].expectations[reliability.behaviour.rehearsal.senior].text */
N_("Runs failure exercises on a regular date, chooses the scenarios from real risk and publishes what they uncovered.")
/* Translators: items[developer-experience].summary */
N_("Runs the platform as an internal product whose users are engineers, and measures it by how fast and how safely they deliver. That takes a coherent strategy, honest metrics, a genuine roadmap and the steady removal of friction.")
/* Translators: items[developer-experience].expectations[developer-experience.overall.intermediate].text */
N_("Improves the tools and templates that engineers use, on the strength of what the teams nearby report, and measures whether each change helped.")
/* Translators: items[developer-experience].expectations[developer-experience.overall.senior].text */
N_("Sets the strategy for the tools and templates that engineers use, on the strength of research with every team, and measures whether the platform as a whole helped.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.metrics.intermediate].text */
N_("Measure one step of delivery, such as build time or time to first deployment, before and after a change.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.metrics.senior].text */
N_("Choose the few measures of delivery that show how fast and how safely engineers work, and keep them from being gamed.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.product.intermediate].text */
N_("Write down what a tool is for, who uses it and what it does not do.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.product.senior].text */
N_("Run the platform as a product: know its users, set its scope, price its upkeep and decide what it will not do.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.roadmap.intermediate].text */
N_("Break a piece of the roadmap into steps that each help somebody.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.roadmap.senior].text */
N_("Write and defend a roadmap that engineers recognise as theirs, ordered by the friction it removes.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.self-service.intermediate].text */
N_("Automate a request that engineers used to raise as a ticket.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.self-service.senior].text */
N_("Design self-service with guard rails, so that the safe way is also the quickest and tickets become the exception.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.research.intermediate].text */
N_("Interview an engineer about their work without steering the answer.")
/* Translators: items[developer-experience].expectations[developer-experience.skill.research.senior].text */
N_("Combine interviews, surveys and delivery data into findings that change priorities.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.friction.intermediate].text */
N_("Removes friction that engineers nearby report, and tells them when it is gone.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.friction.senior].text */
N_("Removes friction systematically: keeps a ranked list across the organisation, and works on the costliest item first.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.adoption.intermediate].text */
N_("Helps a team through its first use of a new tool.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.adoption.senior].text */
N_("Earns adoption by making the new way better, and treats a team that stays away as information.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.feedback.intermediate].text */
N_("Answers support questions and keeps the documentation in step with them.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.feedback.senior].text */
N_("Reads support questions as product data, publishes what they show and closes the commonest of them for good.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.cognitive-load.intermediate].text */
N_("Removes steps and choices from a template that most users do not need.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.cognitive-load.senior].text */
N_("Weighs every new capability against the cognitive load it puts on the teams, and turns down those that cost more than they give.")
/* Translators: items[developer-experience].expectations[developer-experience.behaviour.closing-the-loop.senior].text */
N_("Reports each quarter what the roadmap promised, what was delivered and what engineers noticed of it.")
/* Translators: items[mentoring].summary */
N_("Defines what good looks like and raises it, by code review, written standards and structured mentoring. What multiplies here is the quality of judgement of the engineers around.")
/* Translators: items[mentoring].expectations[mentoring.overall.intermediate].text */
N_("Follows the team’s engineering standard in own work, reviews with care and helps newer engineers with the task at hand.")
/* Translators: items[mentoring].expectations[mentoring.overall.senior].text */
N_("Sets the team’s engineering standard in writing, reviews so that others learn and mentors engineers towards sound judgement of their own.")
/* Translators: items[mentoring].expectations[mentoring.skill.code-review.intermediate].text */
N_("Review a change for correctness, safety and clarity, and give the reason for each request.")
/* Translators: items[mentoring].expectations[mentoring.skill.code-review.senior].text */
N_("Review for the judgement behind a change as well as its correctness, and give reasons that the author can apply next time.")
/* Translators: items[mentoring].expectations[mentoring.skill.written-standards.intermediate].text */
N_("Propose an improvement to a written standard, with an example of the trouble it avoids.")
/* Translators: items[mentoring].expectations[mentoring.skill.written-standards.senior].text */
N_("Write standards that are short, reasoned and testable, and automate the checking of whatever a machine can check.")
/* Translators: items[mentoring].expectations[mentoring.skill.mentoring-plan.intermediate].text */
N_("Explain a system to a newer engineer so that they can change it safely.")
/* Translators: items[mentoring].expectations[mentoring.skill.mentoring-plan.senior].text */
N_("Build a mentoring plan for an engineer, with aims, stretching work and dates, and adjust it to what it shows.")
/* Translators: items[mentoring].expectations[mentoring.skill.feedback.intermediate].text */
N_("Give feedback on a piece of work soon, specifically and kindly.")
/* Translators: items[mentoring].expectations[mentoring.skill.feedback.senior].text */
N_("Give feedback on patterns of work over months, including what is hard to hear, so that it is acted upon.")
/* Translators: items[mentoring].expectations[mentoring.skill.assessment.senior].text */
N_("Assess technical judgement in interviews and design reviews fairly, from stated criteria.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.example.intermediate].text */
N_("Keeps own work to the standard, under pressure as well.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.example.senior].text */
N_("Makes the standard easy for everyone to keep, and does not lower it under pressure without saying so.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.delegation.intermediate].text */
N_("Asks for help early and shares what was learned.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.delegation.senior].text */
N_("Hands over work that stretches others, stays within reach and lets them make the decision.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.growing-others.intermediate].text */
N_("Pairs with newer engineers and leaves the keyboard to them.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.growing-others.senior].text */
N_("Can name the engineers who now do what they could not do a year ago, and the part that mentoring had in it.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.knowledge.intermediate].text */
N_("Writes down how a component works while building it.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.knowledge.senior].text */
N_("Spreads knowledge so that no part of the platform rests on one person, own parts included.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.disagreement.intermediate].text */
N_("Raises disagreement in review with reasons and accepts the outcome.")
/* Translators: items[mentoring].expectations[mentoring.behaviour.disagreement.senior].text */
N_("Settles disagreement in review by reasons and evidence, and changes own mind in public when they point that way.")
/* Translators: items[influence].summary */
N_("Makes decisions that touch every team: with security on zero trust, with finance on FinOps, with architecture on platform strategy. Explains what the platform can and cannot do to people who are not technical.")
/* Translators: items[influence].expectations[influence.overall.intermediate].text */
N_("Works with security, finance and architecture on the tasks at hand, and explains the platform’s capabilities to engineers.")
/* Translators: items[influence].expectations[influence.overall.senior].text */
N_("Works with security on zero trust, with finance on FinOps and with architecture on strategy, and explains the platform’s capabilities and constraints to people who are not technical.")
/* Translators: items[influence].expectations[influence.skill.zero-trust.intermediate].text */
N_("Apply the organisation’s zero-trust rules to a component and close the gaps that a review finds.")
/* Translators: items[influence].expectations[influence.skill.zero-trust.senior].text */
N_("Plan with security how the platform moves to zero trust, in steps that each reduce risk and leave every team able to deliver.")
/* Translators: items[influence].expectations[influence.skill.finops.intermediate].text */
N_("Attribute the cost of a component to the teams that use it.")
/* Translators: items[influence].expectations[influence.skill.finops.senior].text */
N_("Build with finance a model of platform cost that teams understand, trust and act upon.")
/* Translators: items[influence].expectations[influence.skill.strategy.intermediate].text */
N_("Describe how a change fits the platform strategy.")
/* Translators: items[influence].expectations[influence.skill.strategy.senior].text */
N_("Shape the platform strategy with architecture, and say what it rules out.")
/* Translators: items[influence].expectations[influence.skill.plain-language.intermediate].text */
N_("Explain a technical change to engineers in other teams.")
/* Translators: items[influence].expectations[influence.skill.plain-language.senior].text */
N_("Explain a constraint, a risk or a cost to people who are not technical, in one page and without jargon.")
/* Translators: items[influence].expectations[influence.skill.negotiation.senior].text */
N_("Negotiate priorities between teams whose interests differ, and leave an agreement in writing that each can live with.")
/* Translators: items[influence].expectations[influence.behaviour.early.intermediate].text */
N_("Tells other functions in good time what a change means for them.")
/* Translators: items[influence].expectations[influence.behaviour.early.senior].text */
N_("Brings other functions in before the design is settled, and lets what they know change it.")
/* Translators: items[influence].expectations[influence.behaviour.trade-offs.intermediate].text */
N_("Points out the trade-offs in a proposal.")
/* Translators: items[influence].expectations[influence.behaviour.trade-offs.senior].text */
N_("Presents trade-offs to leadership with a recommendation, the cost of each option and what is not known.")
/* Translators: items[influence].expectations[influence.behaviour.commitments.intermediate].text */
N_("Keeps the commitments made to other teams, and warns early when one is at risk.")
/* Translators: items[influence].expectations[influence.behaviour.commitments.senior].text */
N_("Makes commitments on behalf of the platform that other teams can plan on, and renegotiates openly when circumstances change.")
/* Translators: items[influence].expectations[influence.behaviour.constraints.intermediate].text */
N_("Says no to a request with the reason.")
/* Translators: items[influence].expectations[influence.behaviour.constraints.senior].text */
N_("Says no to a request with the reason, the alternative and the condition under which the answer would change.")
/* Translators: items[influence].expectations[influence.behaviour.credit.intermediate].text */
N_("Names the people who contributed.")
/* Translators: items[influence].expectations[influence.behaviour.credit.senior].text */
N_("Makes the contribution of other functions visible where decisions about them are taken.")
/* Translators: items[ai].summary */
N_("Uses AI where it helps the platform, bounds it where it does not, and prepares the platform for what it brings. Six practices, each expected of the Senior.")
/* Translators: items[ai].expectations[ai.overall.intermediate].text */
N_("Uses AI tools within the team’s position and reviews what they produce as carefully as any other change.")
/* Translators: items[ai].expectations[ai.overall.senior].text */
N_("Sets the team’s position on AI tools, judges by evidence what they produce and prepares the platform for what they bring.")
/* Translators: items[ai].expectations[ai.practice.position.intermediate].text */
N_("Follows the team’s position on AI coding tools, and marks the changes they had a large part in.")
/* Translators: items[ai].expectations[ai.practice.position.senior].text */
N_("Sets the team’s position on AI coding tools: which code paths a human must write, what review AI-generated Terraform and Kubernetes configuration receives, and which data must not leave the environment.")
/* Translators: items[ai].expectations[ai.practice.security-scanning.intermediate].text */
N_("Checks the findings of AI-assisted security scans on own changes, and reports those that are false.")
/* Translators: items[ai].expectations[ai.practice.security-scanning.senior].text */
N_("Evaluates AI-assisted scanning of infrastructure security by its false-positive rate, its coverage of common misconfigurations and its fit with CI/CD, before anyone depends on it.")
/* Translators: items[ai].expectations[ai.practice.documentation.intermediate].text */
N_("Drafts documentation with AI where that is quicker, and checks every statement before asking for review.")
/* Translators: items[ai].expectations[ai.practice.documentation.senior].text */
N_("Uses AI to speed up the documentation of components and runbooks, with a review that ensures accuracy before engineers see it.")
/* Translators: items[ai].expectations[ai.practice.capacity-and-anomalies.senior].text */
N_("Explores AI-assisted capacity planning and anomaly detection, and shows with data where it adds signal and where it adds noise.")
/* Translators: items[ai].expectations[ai.practice.workloads.intermediate].text */
N_("Learns what GPU node pools, inference serving and model artefacts ask of the platform.")
/* Translators: items[ai].expectations[ai.practice.workloads.senior].text */
N_("Holds a point of view on what AI workloads do to platform architecture, from GPU node pools and inference serving to the storage of model artefacts, and presents it to engineering leadership as a question about future capability.")
/* Translators: items[ai].expectations[ai.practice.consumption.intermediate].text */
N_("Reports changes in build, test and cluster usage that follow from AI tools.")
/* Translators: items[ai].expectations[ai.practice.consumption.senior].text */
N_("Watches how developers’ use of AI tools changes the platform’s resource consumption, and feeds that into capacity planning and cost governance.")
/* Translators: resources[production-kubernetes].why */
N_("Kubernetes in production from cluster design through security to multi-tenancy, with the trade-offs that a standard has to settle.")
/* Translators: resources[observability-engineering].why */
N_("The philosophy and the practice of instrumenting complex systems, for whoever is to own observability and not only the dashboards.")
/* Translators: resources[team-topologies].why */
N_("Platform teams exist to lower the cognitive load of stream-aligned teams; this says how to structure them and what they should build.")
/* Translators: resources[site-reliability-workbook].why */
N_("Site reliability engineering in practice, with worked examples from real organisations: objectives, alerting, on-call and post-mortems.")
/* Translators: resources[cloud-finops].why */
N_("The cost of the cloud becomes the responsibility of a senior platform engineer, and this is the common language to share it with finance.")
/* Translators: resources[platform-engineering-book].why */
N_("The platform as a product: internal developer platforms, golden paths and the work of making them worth using.")
/* Translators: resources[cks].why */
N_("Proves the depth that securing clusters in production takes, in an examination at the command line.")
/* Translators: resources[finops-certified-practitioner].why */
N_("Proves a working practice of managing the cost of cloud infrastructure, in terms that finance recognises.")
/* Translators: resources[service-mesh].why */
N_("A service mesh is a large decision for a platform; having run one with your own hands makes your recommendation credible.")
