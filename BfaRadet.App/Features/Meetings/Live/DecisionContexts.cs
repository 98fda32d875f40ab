using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>What the decision line of a meeting may refer to.</summary>
internal static class DecisionContexts
{
    /// <summary>
    /// The day that date words are relative to: the day the meeting was opened, also for one entered afterwards.
    /// </summary>
    public static DecisionLineContext Now(MeetingView view, TimeProvider clock) =>
        Of(view, view.OpenedAt is { } opened ? DateOnly.FromDateTime(SwedishTime.Of(opened).DateTime) : clock.Today());

    /// <summary>Organisations first, then the people of the roll and of the council, each once.</summary>
    public static DecisionLineContext Of(MeetingView view, DateOnly today)
    {
        var people = KnownResponsible.EachOnce(view.Roll
            .Select(l => new KnownResponsible(l.Organisation, l.Name, l.Title, l.Member, DutiesOf(l.Member)))
            .Concat(view.Readers.Select(v => new KnownResponsible(v.Organisation, v.Name, v.Title, v.Member, DutiesOf(v.Member)))));
        var organisations = people.Select(p => p.Organisation).Distinct().Select(o => new KnownResponsible(o));
        return new DecisionLineContext(
            view.DayAt(today), view.NextMeeting, organisations.Concat(people).ToValueList(),
            view.FocusAreas.Select(a => new KnownFocusArea(a.Id, a.Number, a.Name)).ToValueList());

        ValueList<string> DutiesOf(MemberId? member) => member is null ? []
            : view.Readers.FirstOrDefault(v => v.Member == member) is { } reader ? DutyWords.Each(reader.Duties & Named).ToValueList() : [];
    }

    /// <summary>The duties that one person of a council has.</summary>
    private const Duties Named = Duties.Preparers;

    /// <summary>A line that reads back as the decision; the bare wording when there is none.</summary>
    public static string LineOf(DecisionDraft draft, MeetingView view, DateOnly today)
    {
        var numbers = view.FocusAreas.Where(a => draft.FocusAreas.Contains(a.Id)).Select(a => $"#F{a.Number}");
        string[] marks =
        [
            .. draft.Responsibles.Select(r => r.Person is null ? $"@\"{r.Organisation}\"" : $"@\"{r.Organisation} ({r.Person})\""),
            .. draft.DueOn is { } due ? [$"{due:yyyy-MM-dd}"] : Array.Empty<string>(),
            .. numbers,
            .. draft.ReviewOn is { } review ? [$"uppf. {review:yyyy-MM-dd}"] : Array.Empty<string>(),
        ];
        var line = string.Join(' ', [draft.Text, .. marks]);
        return DecisionLine.Read(line, Of(view, today)).IsRefused(out _) ? draft.Text : line;
    }
}
