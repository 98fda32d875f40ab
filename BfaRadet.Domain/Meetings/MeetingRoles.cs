using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>
/// Who leads a meeting, keeps its minutes and adjusts them. Duties in the council are stored with the roll as they were that
/// day (<see cref="Attendance.Duties"/>); a chair, a secretary and adjusters may be chosen for the meeting.
/// </summary>
public sealed class MeetingRoles(Meeting meeting)
{
    /// <summary>
    /// Chooses a chair for this meeting, when neither chair leads it: from the first item, or a later one. Before, during and
    /// after the meeting. Null removes the choice. Refused for a person who takes no part in decisions, is absent, or
    /// adjusts.
    /// </summary>
    public Result<Done> ChooseChair(Actor by, AttendanceId? who, AgendaItemId? from)
    {
        if (Meeting.Unentitled(by, MeetingRoll.RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (who is not { } chosen)
        {
            if (meeting.ChairChosen is { } former)
            {
                meeting.ChairChosen = null;
                Record(new MeetingChairTakenBack(meeting.Id, OnRoll(former.Who)?.Name ?? ""));
            }

            return Done.Value;
        }

        if (OnRoll(chosen) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (from is { } first && meeting.Agenda.FindItem(first) is null)
        {
            return new MeetingRefusal.ItemGone();
        }

        if ((!line.HasDecided || IsAway(line) ? new MeetingRefusal.CannotLead(line.Name) : Adjusts(line)) is { } declined)
        {
            return declined;
        }

        var choice = new ChairChosen(chosen, from);
        if (meeting.ChairChosen != choice)
        {
            meeting.ChairChosen = choice;
            Record(new MeetingChairChosen(meeting.Id, chosen, line.Name, from));
        }

        return Done.Value;
    }

    /// <summary>Chooses a secretary for this meeting, instead of the council's. Null removes the choice.</summary>
    public Result<Done> ChooseSecretary(Actor by, AttendanceId? who)
    {
        if (Meeting.Unentitled(by, MeetingRoll.RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (who is not { } chosen)
        {
            if (meeting.SecretaryChosen is { } former)
            {
                meeting.SecretaryChosen = null;
                Record(new MeetingSecretaryTakenBack(meeting.Id, OnRoll(former)?.Name ?? ""));
            }

            return Done.Value;
        }

        if (OnRoll(chosen) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((IsAway(line) ? new MeetingRefusal.CannotKeepMinutes(line.Name) : Adjusts(line)) is { } declined)
        {
            return declined;
        }

        if (meeting.SecretaryChosen != chosen)
        {
            meeting.SecretaryChosen = chosen;
            Record(new MeetingSecretaryChosen(meeting.Id, chosen, line.Name));
        }

        return Done.Value;
    }

    /// <summary>
    /// Chooses the adjusters, in order, and the place. From those on the roll who have been present; not the secretary nor a
    /// person who led the meeting. In session, or after closing until the adjusting begins. Idempotent for equal content.
    /// </summary>
    /// <param name="begun">Whether the minutes are being adjusted, or are adjusted.</param>
    public Result<Done> ChooseAdjusters(
        Actor by, ValueList<AttendanceId> adjusters, string place, bool begun)
    {
        place = Wording.Line(place);
        if ((Meeting.Unentitled(by, Meeting.Leaders)
            ?? (meeting.OpenedAt is null ? new MeetingRefusal.NotInSession(meeting.State) : null)
            ?? (begun ? new MeetingRefusal.AdjustingHasBegun() : null)
            ?? Wording.Check(by.Today, nameof(Meeting.AdjustmentPlace), place)) is { } refusal)
        {
            return refusal;
        }

        adjusters = adjusters.Distinct().ToValueList();
        if (!adjusters.All(a => meeting.Roll.Find(a) is not null))
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        var able = AbleToAdjust().Select(a => a.Id).ToHashSet();
        if (adjusters.Where(a => !able.Contains(a)).Select(a => OnRoll(a)).FirstOrDefault() is { } other)
        {
            return new MeetingRefusal.CannotAdjust(other.Name);
        }

        if (adjusters != meeting.Adjusters || place != meeting.AdjustmentPlace)
        {
            (meeting.Adjusters, meeting.AdjustmentPlace) = (adjusters, place);
            Record(new AdjustersChosen(meeting.Id, adjusters.Select(a => OnRoll(a)!.Name).ToValueList(), place));
        }

        return Done.Value;
    }

    /// <summary>The actor with the duties chosen for this meeting added.</summary>
    public Actor Acting(Actor by) => by with { Duties = by.Duties | DutiesChosen(by.Member) };

    /// <summary>The duties a person is chosen for in this meeting alone.</summary>
    public Duties DutiesChosen(MemberId? member) => member is null ? Duties.None
        : (OnRoll(meeting.ChairChosen?.Who)?.Member == member ? Duties.Chair : Duties.None)
            | (OnRoll(meeting.SecretaryChosen)?.Member == member ? Duties.Secretary : Duties.None);

    /// <summary>
    /// Who led the meeting, in order: the chair if here, otherwise the vice chair; and the one chosen for this meeting, who
    /// replaces both when chosen from the first item. Empty when nobody has been present to lead.
    /// </summary>
    public IEnumerable<Attendance> Presiding()
    {
        var chosen = OnRoll(meeting.ChairChosen?.Who) is { Status: AttendanceStatus.Present } line ? line : null;
        var council = chosen is not null && LeadsTheWhole ? null : Present(Duties.Chair) ?? Present(Duties.ViceChair);
        return new[] { council, chosen }.OfType<Attendance>().Distinct();
    }

    /// <summary>
    /// Whether the person kept the minutes: the one chosen for this meeting, otherwise the council's secretary.
    /// </summary>
    public bool KeepsMinutes(Attendance line) => line == Secretary();

    /// <summary>Who kept the minutes; null when nobody has been present to.</summary>
    public Attendance? Secretary() =>
        OnRoll(meeting.SecretaryChosen) is { Status: AttendanceStatus.Present } chosen ? chosen : Present(Duties.Secretary);

    /// <summary>Whether the one chosen leads an item.</summary>
    public bool Leads(ChairChosen chosen, AgendaItemId item) =>
        chosen.From is not { } from || meeting.Agenda.FindItem(from) is not { } first || meeting.Agenda.FindItem(item) is { } one && one.Order >= first.Order;

    /// <summary>
    /// Who can be chosen: they decide, have been present, may read every item, and neither led the meeting nor kept its minutes.
    /// </summary>
    public IEnumerable<Attendance> AbleToAdjust()
    {
        var led = Presiding().ToHashSet();
        return meeting.Roll.Lines.Where(a => a.Status == AttendanceStatus.Present && a.HasDecided && !led.Contains(a) && !KeepsMinutes(a) && ReadsAll(a));
    }

    /// <summary>Whether a person on the roll may read every item: one who adjusts confirms all of the minutes.</summary>
    private bool ReadsAll(Attendance line) => meeting.Agenda.Items.All(i => ItemCircle.MayRead(i.Circle, line.Duties, line.Member));

    private bool LeadsTheWhole => meeting.ChairChosen is { } chosen && meeting.Agenda.Items.All(i => i.Kind == AgendaItemKind.Break || Leads(chosen, i.Id));

    /// <summary>The first on the roll who had the duty that day and has been present.</summary>
    private Attendance? Present(Duties duty) =>
        meeting.Roll.Lines.FirstOrDefault(a => a.Status == AttendanceStatus.Present && (a.Duties & duty) != 0);

    private Attendance? OnRoll(AttendanceId? id) => id is { } known ? meeting.Roll.Find(known) : null;

    private MeetingRefusal? Adjusts(Attendance line) =>
        meeting.Adjusters.Contains(line.Id) ? new MeetingRefusal.IsAdjuster(line.Name) : null;

    private static bool IsAway(Attendance line) => line.Status is AttendanceStatus.Excused or AttendanceStatus.Absent;

    private void Record(DomainEvent happened)
    {
        meeting.Agenda.RelyOn();
        meeting.Roll.RelyOn();
        meeting.Record(happened);
    }
}
