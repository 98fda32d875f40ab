using System.Globalization;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.Domain.Minutes;

/// <summary>What the minutes are made from.</summary>
/// <param name="Decisions">Those of the meeting; withdrawn ones are left out.</param>
/// <param name="Texts">What is written of each item; an item nobody wrote in is missing.</param>
/// <param name="FocusAreas">"F2 Trafiksäkerhet", by id.</param>
/// <param name="AdjustedAtOnce">When a paragraf was adjusted at once, by item.</param>
/// <param name="FirstParagraph">The number of the first paragraf (<see cref="ParagraphNumbers"/>).</param>
/// <param name="NextMeeting">The council's next planned meeting that is shared; null when there is none.</param>
public sealed record MinutesFacts(
    Council Council,
    Meeting Meeting,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyDictionary<AgendaItemId, MinutesText> Texts,
    IReadOnlyDictionary<FocusAreaId, string> FocusAreas,
    IReadOnlyDictionary<AgendaItemId, DateTimeOffset> AdjustedAtOnce,
    int FirstParagraph,
    PaperNextMeeting? NextMeeting);

/// <summary>Makes the minutes from what happened, so that nobody writes it twice. The same facts give the same document.</summary>
public static class MinutesMaking
{
    public static MinutesPaper Of(MinutesFacts facts)
    {
        var (meeting, council) = (facts.Meeting, facts.Council);
        var labels = Labels(meeting, council.Settings.ParagraphPrefix, facts.FirstParagraph);
        return new MinutesPaper(
            meeting.Id, council.Id, council.Name, council.Municipality, council.Settings.LegalForm, meeting.Date, meeting.Place,
            meeting.OpenedAt, meeting.ClosedAt, meeting.Recesses,
            People(facts, labels), meeting.Items.Select(i => Section(facts, i, labels[i.Id])).ToValueList(),
            meeting.Items.Where(i => i.Papers != "").Select(i => new PaperAttachment(labels[i.Id], i.Papers)).ToValueList(),
            new PaperAdjustment(
                AdjustmentPeriod.LastDay(meeting.Date), AdjustmentPeriod.Binds(council.Settings.LegalForm), meeting.AdjustmentPlace,
                Signers(facts)),
            facts.NextMeeting, council.Settings.KeptAt);
    }

    /// <summary>"§ 14" of each item; empty for a break.</summary>
    private static Dictionary<AgendaItemId, string> Labels(Meeting meeting, string prefix, int first)
    {
        prefix = prefix == "" ? "" : prefix + " ";
        return meeting.Items.ToDictionary(i => i.Id, i => i.Number is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{prefix}§ {first + number - 1}")
            : "");
    }

    /// <summary>Who led the meeting: the chair if here, otherwise the vice chair; null when neither has been.</summary>
    public static Attendance? Presiding(Council council, Meeting meeting) =>
        With(council, meeting, Duties.Chair) ?? With(council, meeting, Duties.ViceChair);

    private static ValueList<PaperPerson> People(MinutesFacts facts, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        var (chair, secretary) = (Presiding(facts.Council, facts.Meeting), With(facts.Council, facts.Meeting, Duties.Secretary));
        return facts.Meeting.Roll.Select(a => new PaperPerson(
            a.Id, a.Name, a.Title, a.Organisation, a.Role, a.Status, a == chair, a == secretary, a.Remote, a.Serving,
            a is { Serving: true, SubstituteFor: { } other } && facts.Meeting.Roll.FirstOrDefault(m => m.Member == other) is { } absent
                ? absent.Name
                : "",
            Stays(a, labels))).ToValueList();
    }

    /// <summary>None when it is the whole meeting.</summary>
    private static ValueList<PaperStay> Stays(Attendance line, IReadOnlyDictionary<AgendaItemId, string> labels)
    {
        string Label(AgendaItemId? item) => item is { } id && labels.TryGetValue(id, out var label) ? label : "";
        return line.Stays is [{ From: null, To: null }]
            ? []
            : line.Stays.Select(s => new PaperStay(s.From, Label(s.FromItem), s.To, Label(s.ToItem))).ToValueList();
    }

    private static PaperSection Section(MinutesFacts facts, AgendaItem item, string label)
    {
        var meeting = facts.Meeting;
        return new PaperSection(
            item.Id, label, item.Kind, item.Title, item.RegistryNumber, item.Presenter, item.AddedAtMeeting, item.Proposal,
            facts.Texts.TryGetValue(item.Id, out var text) ? text : MinutesText.Empty,
            meeting.Conflicts.Where(c => c.Item == item.Id).Select(c => new PaperConflict(c.Name, c.Reason)).ToValueList(),
            meeting.Motions.Where(m => m.Item == item.Id && !m.Withdrawn).Select(m => new PaperMotion(m.Name, m.Text)).ToValueList(),
            meeting.PropositionOrders.FirstOrDefault(p => p.Item == item.Id)?.Text ?? "",
            meeting.Votes.Where(v => v.Item == item.Id && v.EndedAt is not null).Select(v => new PaperVote(
                v.Form, v.Yes, v.No, v.Result, v.Ballots.Select(b => new PaperBallot(b.Name, b.Choice)).ToValueList(), v.Outcome,
                v.CastingVote)).ToValueList(),
            facts.Decisions.Where(d => d.Item == item.Id && d.State != DecisionState.Withdrawn)
                .OrderBy(d => d.Year).ThenBy(d => d.Running)
                .Select(d => new PaperDecision(
                    d.Id, d.Number.ToString(), d.Kind, d.Text, d.Responsibles.Select(Named).ToValueList(), d.DueOn, d.ReviewOn,
                    d.FocusAreas.Select(f => facts.FocusAreas.TryGetValue(f, out var name) ? name : "").Where(n => n != "").ToValueList()))
                .ToValueList(),
            meeting.Statements.Where(s => s.Item == item.Id).Select(s => new PaperStatement(s.Kind, s.Name, s.Text)).ToValueList(),
            facts.AdjustedAtOnce.TryGetValue(item.Id, out var at) ? at : null);
    }

    private static ValueList<PaperSigner> Signers(MinutesFacts facts)
    {
        var meeting = facts.Meeting;
        var signers = new List<PaperSigner>();
        void Add(SignerPart part, Attendance? line)
        {
            if (line is not null)
            {
                signers.Add(new(part, line.Member, line.Name, line.Title, line.Organisation));
            }
        }

        Add(SignerPart.Secretary, With(facts.Council, meeting, Duties.Secretary));
        Add(SignerPart.Chair, Presiding(facts.Council, meeting));
        foreach (var adjuster in meeting.Adjusters)
        {
            Add(SignerPart.Adjuster, meeting.Roll.FirstOrDefault(a => a.Id == adjuster));
        }

        return signers.ToValueList();
    }

    private static string Named(Responsible responsible) =>
        responsible.Person is { Length: > 0 } person ? $"{responsible.Organisation} ({person})" : responsible.Organisation;

    /// <summary>The first on the roll who has the duty that day and has been here.</summary>
    private static Attendance? With(Council council, Meeting meeting, Duties duty) => meeting.Roll.FirstOrDefault(a =>
        a.Status == AttendanceStatus.Present && a.Member is { } id && (council.Find(id)?.DutiesOn(meeting.Date) & duty) > 0);
}
