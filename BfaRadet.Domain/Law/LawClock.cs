namespace BfaRadet.Domain.Law;

/// <summary>How a rule stands on a day, by what was found.</summary>
/// <param name="Evidence">The documents it was told from, the most telling first.</param>
/// <param name="DueOn">The day until which it can stand as it does; null when there is none.</param>
public sealed record Standing(LawRule Rule, ValueList<LawFinding> Findings, ValueList<LawDocumentId> Evidence, DateOnly? DueOn = null)
{
    /// <summary>The worst of what was found.</summary>
    public Light Light => Findings.Max(f => f.Light);
}

/// <summary>How a municipality stands against SFS 2023:196 on any day, told from what is on record and nothing else.</summary>
public static class LawClock
{
    /// <summary>One standing a rule, in the order of the law; none on a day before the law.</summary>
    public static IReadOnlyList<Standing> On(DateOnly day, LawFacts facts, LawChoices choices)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(choices);

        var reading = new Reading(day, facts, choices);
        return [.. LawRules.All.Where(rule => LawRules.Of(rule).ValidFrom <= day).Select(rule => rule switch
        {
            LawRule.Picture => reading.Picture(),
            LawRule.Plan => reading.Plan(),
            LawRule.MeasuresTied => reading.MeasuresTied(),
            LawRule.PictureAge => reading.PictureAge(),
            LawRule.FollowUp => reading.FollowUp(),
            LawRule.OtherPlanning => reading.OtherPlanning(),
            LawRule.Agreements => reading.Agreements(),
            LawRule.Council => reading.Council(),
            LawRule.Coordination => reading.Coordination(),
            LawRule.Reports => reading.Reports(),
            _ => throw new ArgumentOutOfRangeException(nameof(facts), rule, "A rule that is not read"),
        })];
    }

    /// <summary>The last day of "every other year" (6 §) counted from a day.</summary>
    public static DateOnly TwoYearsFrom(DateOnly day, LawChoices choices) =>
        choices.ByCalendarYear ? new DateOnly(day.Year + 2, 12, 31) : day.AddMonths(24);

    private sealed class Reading
    {
        private readonly DateOnly _day;
        private readonly LawFacts _facts;
        private readonly LawChoices _choices;
        private readonly IReadOnlyList<DocumentOnRecord> _pictures;
        private readonly IReadOnlyList<DocumentOnRecord> _plans;

        public Reading(DateOnly day, LawFacts facts, LawChoices choices)
        {
            (_day, _facts, _choices) = (day, facts, choices);
            (_pictures, _plans) = (facts.Counting<PictureContents>(day), facts.Counting<PlanContents>(day));
        }

        public Standing Picture() => _pictures is [var latest, ..]
            ? Of(LawRule.Picture, [latest], Found(latest), Contents<PictureContents>(latest).Missing() is { Count: > 0 } missing ? new LawFinding.PartsMissing(missing) : null)
            : _facts.Drafts<PictureContents>() is [var draft, ..] ? Of(LawRule.Picture, [draft], new LawFinding.OnlyDraft(draft.Text.Title))
            : Of(LawRule.Picture, [], new LawFinding.Nothing(Light.Red));

        public Standing PictureAge() => _pictures is [var latest, ..]
            ? Again(LawRule.PictureAge, [latest], latest.Text.On!.Value)
            : Of(LawRule.PictureAge, [], new LawFinding.Nothing(Light.Red));

        public Standing Plan()
        {
            if (_plans is not [var plan, ..])
            {
                return _day < LawRules.PlanNeededFrom ? Of(LawRule.Plan, [], LawRules.PlanNeededFrom, new LawFinding.PlanNotNeededYet(LawRules.PlanNeededFrom))
                    : Of(LawRule.Plan, [.. _facts.Drafts<PlanContents>()], new LawFinding.Nothing(Light.Red));
            }

            var (decided, contents) = (plan.Text.On!.Value, Contents<PlanContents>(plan));
            var basis = _pictures.FirstOrDefault(p => p.Id == contents.BasedOn);
            var (newest, first) = (_pictures is [var top, ..] ? top.Text.On : null, _plans[^1].Text.On!.Value);
            return Of(
                LawRule.Plan, basis is null ? [plan] : [plan, basis], contents.ValidTo is { } last && last >= _day ? last : null,
                Found(plan),
                basis is null ? new LawFinding.PlanWithoutPicture() : null,
                basis?.Text.On is { } rests && rests > decided ? new LawFinding.PlanBeforePicture(decided, rests) : null,
                basis is not null && newest is { } newer && newer > decided.AddMonths(_choices.PlanBehindMonths) ? new LawFinding.PictureNewer(decided, newer) : null,
                contents.ValidTo < _day ? new LawFinding.PlanExpired(contents.ValidTo.Value) : null,
                first > LawRules.PlanNeededFrom ? new LawFinding.FirstPlanLate(first, LawRules.PlanNeededFrom) : null);
        }

        public Standing MeasuresTied()
        {
            if (_plans is not [var plan, ..])
            {
                return Of(LawRule.MeasuresTied, [], new LawFinding.Nothing(_day < LawRules.PlanNeededFrom ? Light.Amber : Light.Red));
            }

            return Of(LawRule.MeasuresTied, [plan], Contents<PlanContents>(plan) switch
            {
                { Measures: 0 } => new LawFinding.NoMeasures(),
                { Untied: not { } } => new LawFinding.TiesNotSaid(),
                { Measures: var of, Untied: { } untied } => (LawFinding)new LawFinding.Untied(untied, of, untied == 0 ? Light.Green : untied * 100 > of * _choices.UntiedPercent ? Light.Red : Light.Amber),
            });
        }

        public Standing FollowUp()
        {
            var all = _facts.Counting<FollowUpContents>(_day);
            if (all.FirstOrDefault(f => Contents<FollowUpContents>(f).IsWhole) is { } latest)
            {
                return Again(LawRule.FollowUp, [latest], latest.Text.On!.Value);
            }

            if (_plans is not [.., var first])
            {
                return Of(LawRule.FollowUp, [], new LawFinding.Nothing(_day < LawRules.PlanNeededFrom ? Light.Amber : Light.Red));
            }

            // Counted from the first plan that was never followed up: a new plan does not wash it away.
            return Again(
                LawRule.FollowUp, all is [var half, ..] ? [half, first] : [first], first.Text.On!.Value, isFirst: true,
                all is [var paper, ..] ? new LawFinding.FollowUpNotWhole(paper.Text.On!.Value) : null);
        }

        public Standing OtherPlanning()
        {
            var both = _pictures.Take(1).Concat(_plans.Take(1)).ToList();
            var untied = both.Where(d => d.Text.Contents is PictureContents { Ties.Count: 0, NoTiesBecause: "" } or PlanContents { Ties.Count: 0, NoTiesBecause: "" }).ToList();
            return both.Count == 0 ? Of(LawRule.OtherPlanning, [], new LawFinding.Nothing(Light.Red))
                : Of(
                    LawRule.OtherPlanning, [.. both.Except(untied), .. untied],
                    [.. both.Except(untied).Select(Found), .. untied.Select(d => new LawFinding.NoTies(d.Text.Title, untied.Count == both.Count ? Light.Red : Light.Amber))]);
        }

        public Standing Agreements()
        {
            var inForce = _facts.Counting<AgreementContents>(_day).Select(d => (Paper: d, Says: Contents<AgreementContents>(d)))
                .Where(a => (a.Says.ValidFrom ?? DateOnly.MinValue) <= _day && (a.Says.ValidTo ?? DateOnly.MaxValue) >= _day).ToList();
            if (inForce.Count > 0)
            {
                // Of several with the same party the one that lasts longest counts.
                var each = inForce.GroupBy(a => a.Says.Party, StringComparer.OrdinalIgnoreCase).Select(g => g.MaxBy(a => a.Says.ValidTo ?? DateOnly.MaxValue)).ToList();
                return Of(
                    LawRule.Agreements, [.. each.Select(a => a.Paper)], each.Min(a => a.Says.ValidTo),
                    [.. each.Select(a => a.Says switch
                    {
                        { Purposes.Count: 0 } or { Areas.Count: 0 } => new LawFinding.AgreementNotWhole(a.Says.Party),
                        { ValidTo: { } last } when last < _day.AddDays(_choices.AgreementDays) => new LawFinding.AgreementExpires(a.Says.Party, last),
                        _ => (LawFinding)new LawFinding.Agreed(a.Says.Party, a.Says.ValidTo),
                    })]);
            }

            var attempts = _facts.Counting<AttemptContents>(_day).Where(d => Contents<AttemptContents>(d).Aim == AttemptAim.Agreement).ToList();
            return attempts.Count > 0
                ? Of(LawRule.Agreements, attempts, [.. attempts.Select(a => new LawFinding.Attempted(Contents<AttemptContents>(a).Party, a.Text.On!.Value))])
                : Of(LawRule.Agreements, [], new LawFinding.Nothing(Light.Red));
        }

        public Standing Council()
        {
            DateOnly? met = _facts.Meetings.Where(m => m <= _day) is var before && before.Any() ? before.Max() : null;
            LawFinding meeting = met is { } on && on > _day.AddMonths(-12) ? new LawFinding.Met(on) : new LawFinding.NoMeeting(met);
            if (_facts.Council is not { } council)
            {
                return Of(LawRule.Council, [], new LawFinding.MannedUnknown(), meeting);
            }

            var asked = _facts.Counting<AttemptContents>(_day).Where(d => Contents<AttemptContents>(d).Aim == AttemptAim.Representation).ToList();
            var parties = asked.Select(a => Contents<AttemptContents>(a).Party).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var weak = council.Outside.Where(s => (s.IsVacant || !s.LeadingPosition) && !parties.Contains(s.Organisation)).Select(s => s.Organisation).Distinct().ToValueList();
            return Of(
                LawRule.Council, asked,
                !council.Chaired ? new LawFinding.NoChair() : council.LedByMunicipality ? new LawFinding.LedByMunicipality() : new LawFinding.LedByAnother(),
                council.Outside.Count == 0 && asked.Count == 0 ? new LawFinding.NobodyElse() : null,
                weak.Count > 0 ? new LawFinding.NotRepresented(weak) : null,
                meeting);
        }

        public Standing Coordination()
        {
            var functions = _facts.Counting<CoordinationContents>(_day).Where(d => !(Contents<CoordinationContents>(d).Until < _day)).ToList();
            if (functions is not [var function, ..])
            {
                return Of(LawRule.Coordination, [], new LawFinding.Nothing(Light.Red));
            }

            var papers = _facts.Counting<InformationContents>(_day);
            DateOnly? told = papers.Select(p => p.Text.On!.Value).Concat(_facts.Published.Where(p => p <= _day)) is var days && days.Any() ? days.Max() : null;
            return Of(
                LawRule.Coordination, papers is [var paper, ..] ? [function, paper] : [function], told?.AddMonths(_choices.InformationMonths),
                Found(function),
                Contents<CoordinationContents>(function).Contact == "" ? new LawFinding.NoContact() : null,
                new LawFinding.Informed(told, told?.AddMonths(_choices.InformationMonths) >= _day ? Light.Green : Light.Amber));
        }

        public Standing Reports()
        {
            var (bodies, reports) = (_facts.Counting<ResponsibleBodyContents>(_day), _facts.Counting<ReportContents>(_day));
            var sent = reports is [var report, ..] ? report.Text.On : null;
            return Of(
                LawRule.Reports, [.. reports.Take(1), .. bodies.Take(1)], sent?.AddMonths(_choices.ReportMonths),
                bodies is [var body, ..] ? new LawFinding.Leads(body.Text.Body, body.Text.On!.Value) : new LawFinding.NoBody(),
                sent is not { } on ? new LawFinding.Nothing(Light.Red)
                    : new LawFinding.Reported(on, on.AddMonths(_choices.ReportLateMonths) < _day ? Light.Red : on.AddMonths(_choices.ReportMonths) < _day ? Light.Amber : Light.Green));
        }

        private Standing Again(LawRule rule, IReadOnlyList<DocumentOnRecord> evidence, DateOnly since, bool isFirst = false, params IEnumerable<LawFinding?> also)
        {
            var due = TwoYearsFrom(since, _choices);
            var light = _day > due ? Light.Red : _day > due.AddMonths(-_choices.WarnMonths) ? Light.Amber : Light.Green;
            return Of(rule, evidence, due, [.. also, new LawFinding.DoAgain(since, due, light, evidence[^1].Text.Title, isFirst)]);
        }

        private static LawFinding Found(DocumentOnRecord paper) => new LawFinding.OnRecord(paper.Text.On!.Value, paper.Text.Title);

        private static T Contents<T>(DocumentOnRecord paper) where T : LawContents => (T)paper.Text.Contents;

        private static Standing Of(LawRule rule, IReadOnlyList<DocumentOnRecord> evidence, params IEnumerable<LawFinding?> found) => Of(rule, evidence, null, found);

        private static Standing Of(LawRule rule, IReadOnlyList<DocumentOnRecord> evidence, DateOnly? due, params IEnumerable<LawFinding?> found) =>
            new(rule, found.OfType<LawFinding>().ToValueList(), evidence.Select(e => e.Id).ToValueList(), due);
    }
}
