using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Meetings.RollCall;
using BfaRadet.Domain.Records;
using BfaRadet.Domain.Writing;
using System.Globalization;

namespace BfaRadet.Domain.Minutes;

/// <summary>What the minutes are made from.</summary>
/// <param name="Decisions">Those of the meeting; withdrawn ones are left out.</param>
/// <param name="Texts">What is written of each item; an item nobody wrote in is missing.</param>
/// <param name="FocusAreas">"F2 Trafiksäkerhet", by id.</param>
/// <param name="AdjustedAtOnce">When a paragraf was adjusted at once, by item.</param>
/// <param name="FirstParagraph">The number of the first paragraf (<see cref="ParagraphNumbers"/>).</param>
/// <param name="NextMeeting">The council's next planned meeting that is shared, or whose day these minutes settle; null when there is none.</param>
public sealed record MinutesFacts(
    Council Council,
    Meeting Meeting,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyDictionary<AgendaItemId, RichText> Texts,
    IReadOnlyDictionary<FocusAreaId, string> FocusAreas,
    IReadOnlyDictionary<AgendaItemId, DateTimeOffset> AdjustedAtOnce,
    int FirstParagraph,
    RecordNextMeeting? NextMeeting)
{
    /// <summary>Those that are there, and open to the council.</summary>
    public ValueList<Attachment> Files { get; init; }

    /// <summary>The earlier decisions that the items follow up.</summary>
    public IReadOnlyList<FollowedDecision> Followed { get; init; } = [];

    /// <summary>What of its decisions was handed over after the meeting, oldest first: the minutes tell what was decided.</summary>
    public IReadOnlyList<DecisionHandedOver> HandedOver { get; init; } = [];
}

/// <summary>Makes the minutes from what happened, so that nobody writes it twice. The same facts give the same document.</summary>
public static class MinutesAssembly
{
    public static MinutesRecord Of(MinutesFacts facts)
    {
        var (meeting, council) = (facts.Meeting, facts.Council);
        var labels = Labels(meeting, council.Settings.ParagraphPrefix, facts.FirstParagraph);
        var pauses = meeting.Clock.Pauses.ToLookup(p => p.Item, Placed);
        return new MinutesRecord(
            meeting.Id, council.Id, council.Name, council.Municipality, council.Settings.LegalForm, meeting.Date, meeting.Place,
            meeting.OpenedAt, meeting.ClosedAt, meeting.Recesses.Select(Placed).ToValueList(),
            AttendanceAssembly.People(meeting, labels), meeting.Agenda.Items.Where(i => !IsSkipped(meeting, i))
                .Select(i => Section(facts, i, labels[i.Id]) with { Recesses = pauses[i.Id].ToValueList() }).ToValueList(),
            Attachments(facts, labels),
            new RecordAdjustment(
                AdjustmentPeriod.LastDay(meeting.Date), AdjustmentPeriod.Binds(council.Settings.LegalForm), meeting.AdjustmentPlace,
                Signers(facts)),
            facts.NextMeeting, council.Settings.KeptAt)
        {
            SignaturesFirst = council.Settings.SignaturesFirst,
        };
    }

    /// <summary>A break on the agenda that was never taken is no pause, and is left out.</summary>
    private static bool IsSkipped(Meeting meeting, AgendaItem item) =>
        item.Kind == AgendaItemKind.Break && item.BegunAt is null && meeting.ClosedAt is not null;

    // In the document a pause has its place by its order, so the item is left out.
    private static Recess Placed(Recess recess) => recess with { Item = null };

    /// <summary>"§ 14" of each item; empty for a break.</summary>
    private static Dictionary<AgendaItemId, string> Labels(Meeting meeting, string prefix, int first)
    {
        prefix = prefix == "" ? "" : prefix + " ";
        return meeting.Agenda.Items.ToDictionary(i => i.Id, i => i.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{prefix}§ {first + number - 1}")
            : "");
    }

    // Those of the meeting as a whole first, then by item: what is only named, and the files.
    private static ValueList<RecordAttachment> Attachments(MinutesFacts facts, Dictionary<AgendaItemId, string> labels)
    {
        IEnumerable<RecordAttachment> Files(AgendaItemId? item) => facts.Files.Where(f => f.Item == item)
            .Select(f => new RecordAttachment(item is { } of ? labels[of] : "", f.Latest().Name)
            {
                File = new RecordFile(f.Latest().Number, f.Latest().Content.Hash.ToLowerInvariant()),
            });

        return
        [
            .. Files(null),
            // What is under no paragraf would stand among those of the meeting, and be read by all.
            .. facts.Meeting.Agenda.Items.Where(i => labels[i.Id] != "" || i.Circle is null).SelectMany(i => Files(i.Id).Prepend(new RecordAttachment(labels[i.Id], i.Attachments))).Where(a => a.Text != ""),
        ];
    }

    private static RecordSection Section(MinutesFacts facts, AgendaItem item, string label)
    {
        var meeting = facts.Meeting;
        var (followUps, verdicts) = (FollowUps(facts, item), VerdictAssembly.Of(facts, item));
        return new RecordSection(
            item.Id, label, item.Kind, item.Title, item.RegistryNumber, item.Presenter, item.AddedAtMeeting, item.Proposal,
            facts.Texts.TryGetValue(item.Id, out var text) ? text : RichText.Empty,
            meeting.Proceedings.Conflicts.Where(c => c.Item == item.Id).Select(c => new RecordConflict(c.Name, c.Reason)).ToValueList(),
            meeting.Proceedings.Motions.Where(m => m.Item == item.Id && !m.Withdrawn).Select(m => new RecordMotion(m.Name, m.Text)).ToValueList(),
            meeting.Proceedings.PropositionOrders.FirstOrDefault(p => p.Item == item.Id)?.Text ?? "",
            meeting.Voting.Votes.Where(v => v.Item == item.Id && v.EndedAt is not null).Select(v => new RecordVote(
                v.Form, v.Yes, v.No, v.Result, v.Ballots.Select(b => new RecordBallot(b.Name, b.Choice)).ToValueList(), v.Outcome,
                v.CastingVote)
            {
                Voters = meeting.Contradictions.VotersIn(v),
            }).ToValueList(),
            facts.Decisions.Where(d => d.Item == item.Id && d.State != DecisionState.Withdrawn)
                .OrderBy(d => d.Year).ThenBy(d => d.Running)
                .Select(d => new RecordDecision(
                    d.Id, d.Number.ToString(), d.Kind, d.Text, AsDecided(d, facts.HandedOver).Select(r => RegisterSpelling.Of(facts.Council, r)).ToValueList(), d.DueAsDecided, d.ReviewAsDecided,
                    d.FocusAreas.Select(f => facts.FocusAreas.TryGetValue(f, out var name) ? name : "").Where(n => n != "").ToValueList()))
                .ToValueList(),
            meeting.Proceedings.Statements.Where(s => s.Item == item.Id).Select(s => new RecordStatement(s.Kind, s.Name, s.Text)).ToValueList(),
            facts.AdjustedAtOnce.TryGetValue(item.Id, out var at) ? at : null,
            Deciders: item.Kind == AgendaItemKind.Break || item.HandledAt is null ? null : meeting.Deciders.Of(item.Id).Select(a => a.Id).ToValueList(),
            Chair: OtherChair(meeting, item))
        {
            Background = followUps.Count == 0 && verdicts.Count == 0 ? item.Background
                : FollowUpRows.Without(item.Background, facts.Followed.Where(f => f.Item == item.Id).Select(f => f.Decision.Number)),
            Circle = item.Circle,
            FollowUps = followUps,
            Verdicts = verdicts,
            Rankings = meeting.Voting.Rankings.Where(r => r.Item == item.Id && r.ClosedAt is not null).Select(Ranked).ToValueList(),
        };
    }

    private static RecordRanking Ranked(Ranking ranking) => new(
        ranking.Standing(ranking.Answers.Select(a => a.Who).ToList())
            .Select(o => new RecordRanked(o.Option.Name, o.Place, o.IsTied, o.Sum, o.Best, o.Worst)).ToValueList(),
        ranking.Answers.Count, ranking.Entitled);

    // Where nothing was settled in the table it was gone through in other words, if at all: the background lists it then. A decision that
    // is for a circle is in no paragraf that others read.
    private static ValueList<RecordFollowUp> FollowUps(MinutesFacts facts, AgendaItem item) => facts.Meeting.Agenda.FollowedUp.All(s => s.Item != item.Id) && VerdictAssembly.Of(facts, item).Count == 0 ? [] : FollowUpTable
        .Of(facts.Followed.Where(f => f.Item == item.Id && (f.Circle is null || f.Circle == item.Circle)), facts.Meeting.Agenda.FollowedUp)
        // What was judged and nothing else is told by its verdict.
        .Where(row => row.Settled is not null || !VerdictAssembly.IsJudged(row.Followed))
        .Select(row => new RecordFollowUp(
            row.Followed.Decision.Number.ToString(), row.Followed.Decision.Text, row.Of is { } of ? RegisterSpelling.Of(facts.Council, of) : "",
            row.Settled?.Answer.Outcome, row.Settled?.Answer.Words ?? "", row.Settled?.Answer.Day))
        .ToValueList();

    private static string OtherChair(Meeting meeting, AgendaItem item)
    {
        var leading = meeting.Roles.Presiding().ToList();
        var expected = leading.Count > 1 && meeting.Roles.Leads(meeting.ChairChosen!, item.Id) ? leading[^1] : leading.FirstOrDefault();
        return item.HandledAt is not null && ItemChair.Held(meeting, item.Id) is { } led && led != expected ? led.Name : "";
    }

    private static ValueList<RecordSigner> Signers(MinutesFacts facts)
    {
        var meeting = facts.Meeting;
        var signers = new List<RecordSigner>();
        void Add(SignerPart part, Attendance? line)
        {
            if (line is not null)
            {
                signers.Add(new(part, line.Member, line.Name, line.Title, line.Organisation));
            }
        }

        Add(SignerPart.Secretary, meeting.Roles.Secretary());
        foreach (var chair in meeting.Roles.Presiding())
        {
            Add(SignerPart.Chair, chair);
        }

        foreach (var adjuster in meeting.Adjusters)
        {
            Add(SignerPart.Adjuster, meeting.Roll.Lines.FirstOrDefault(a => a.Id == adjuster));
        }

        return signers.ToValueList();
    }

    /// <summary>Who was responsible when the meeting ended: each hand-over since, the latest first, is thought away.</summary>
    private static ValueList<Responsible> AsDecided(Decision decision, IReadOnlyList<DecisionHandedOver> handed) => handed
        .Where(h => h.Decision == decision.Id).Reverse()
        .Aggregate(decision.Responsibles, (now, h) => h.TakenBack ? Exchanged(now, h.From, h.To) : Exchanged(now, h.To, h.From));

    private static ValueList<Responsible> Exchanged(ValueList<Responsible> now, Responsible? one, Responsible? other) => (one, other) switch
    {
        (null, { } added) => [.. now, added],
        (_, null) => now.Where(r => r != one).ToValueList(),
        _ => now.Select(r => r == one ? other : r).ToValueList(),
    };
}
