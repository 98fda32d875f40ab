using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>
/// Who leads this meeting and keeps its minutes. What one is in the council is kept with the roll as it was that day
/// (<see cref="Attendance.Duties"/>); a chair or a secretary may be chosen for this meeting alone.
/// </content>
public sealed partial class Meeting
{
    /// <summary>
    /// Chooses a chair for this meeting, when neither chair leads it: from the first item, or a later one. Before, during and
    /// after the meeting. Null takes the choice back. Refused for one who takes no part in decisions, is away, or adjusts.
    /// </summary>
    public Result<Done> ChooseChair(Actor by, AttendanceId? who, AgendaItemId? from)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (who is not { } chosen)
        {
            if (ChairChosen is { } former)
            {
                ChairChosen = null;
                Record(new MeetingChairTakenBack(Id, OnRoll(former.Who)?.Name ?? ""));
            }

            return Done.Value;
        }

        if (OnRoll(chosen) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (from is { } first && FindItem(first) is null)
        {
            return new MeetingRefusal.ItemGone();
        }

        if ((!line.HasDecided || IsAway(line) ? new MeetingRefusal.CannotLead(line.Name) : Adjusts(line)) is { } declined)
        {
            return declined;
        }

        var choice = new ChairChosen(chosen, from);
        if (ChairChosen != choice)
        {
            ChairChosen = choice;
            Record(new MeetingChairChosen(Id, chosen, line.Name, from));
        }

        return Done.Value;
    }

    /// <summary>Chooses a secretary for this meeting, in place of the council's. Null takes the choice back.</summary>
    public Result<Done> ChooseSecretary(Actor by, AttendanceId? who)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (who is not { } chosen)
        {
            if (SecretaryChosen is { } former)
            {
                SecretaryChosen = null;
                Record(new MeetingSecretaryTakenBack(Id, OnRoll(former)?.Name ?? ""));
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

        if (SecretaryChosen != chosen)
        {
            SecretaryChosen = chosen;
            Record(new MeetingSecretaryChosen(Id, chosen, line.Name));
        }

        return Done.Value;
    }

    /// <summary>The one who asks, with the duties of one chosen for this meeting.</summary>
    public Actor Acting(Actor by) => by with { Duties = by.Duties | DutiesChosen(by.Member) };

    /// <summary>What somebody is in this meeting beside what the council has made of the person.</summary>
    public Duties DutiesChosen(MemberId? member) => member is null ? Duties.None
        : (OnRoll(ChairChosen?.Who)?.Member == member ? Duties.Chair : Duties.None)
            | (OnRoll(SecretaryChosen)?.Member == member ? Duties.Secretary : Duties.None);

    /// <summary>
    /// Who led the meeting, in order: the chair if here, otherwise the vice chair; and the one chosen for this meeting, who
    /// takes the place of both when chosen from the first item. Empty when nobody has been here to lead.
    /// </summary>
    public IEnumerable<Attendance> Presiding()
    {
        var chosen = OnRoll(ChairChosen?.Who) is { Status: AttendanceStatus.Present } line ? line : null;
        var council = chosen is not null && LeadsTheWhole ? null : Present(Duties.Chair) ?? Present(Duties.ViceChair);
        return new[] { council, chosen }.OfType<Attendance>().Distinct();
    }

    /// <summary>Whether somebody kept the minutes: the one chosen for this meeting, otherwise the council's secretary.</summary>
    public bool KeepsMinutes(Attendance line) => line == Secretary();

    /// <summary>Who kept the minutes; null when nobody has been here to.</summary>
    public Attendance? Secretary() =>
        OnRoll(SecretaryChosen) is { Status: AttendanceStatus.Present } chosen ? chosen : Present(Duties.Secretary);

    /// <summary>Whether the one chosen leads an item.</summary>
    public bool Leads(ChairChosen chosen, AgendaItemId item) =>
        chosen.From is not { } from || FindItem(from) is not { } first || FindItem(item) is { } one && one.Order >= first.Order;

    private bool LeadsTheWhole => ChairChosen is { } chosen && _items.TrueForAll(i => i.Kind == AgendaItemKind.Break || Leads(chosen, i.Id));

    /// <summary>The first on the roll who had the duty that day and has been here.</summary>
    private Attendance? Present(Duties duty) =>
        _roll.Find(a => a.Status == AttendanceStatus.Present && (a.Duties & duty) != 0);

    private Attendance? OnRoll(AttendanceId? id) => id is { } known ? OnRoll(known) : null;

    private MeetingRefusal? Adjusts(Attendance line) =>
        Adjusters.Contains(line.Id) ? new MeetingRefusal.IsAdjuster(line.Name) : null;

    private static bool IsAway(Attendance line) => line.Status is AttendanceStatus.Excused or AttendanceStatus.Absent;
}
