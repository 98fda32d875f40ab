using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;

namespace BfaRadet.Domain.Meetings;

/// <content>Who writes the minutes, and what only the chair may take out of them.</content>
public sealed partial class Meeting
{
    /// <summary>Those who may lift a passage out of the minutes: the chair answers for what the council handles.</summary>
    public const Duties Lifters = Duties.Chairs;

    /// <summary>Null when the one may write in the minutes of the item (<see cref="MinutesPen"/>).</summary>
    public Refusal? MayWrite(Actor by, CouncilSettings settings, AgendaItemId item) =>
        MinutesPen.MayWrite(by.Duties, by.Member, settings, State, item, FindItem(item)?.Kind, Pens);

    /// <summary>
    /// Hands the pen of an item to one person of the council, whatever that person's duty: until it is handed to somebody
    /// else, taken back, or the meeting is closed. Handing it to who has it is harmless.
    /// </summary>
    public Result<Done> HandPen(Actor by, AgendaItemId item, MemberId member, string name)
    {
        if ((Unentitled(by, Leaders) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindItem(item) is not { } found)
        {
            return new MeetingRefusal.ItemGone();
        }

        if (found.Kind == AgendaItemKind.Break)
        {
            return new MeetingRefusal.NoMinutesOfABreak();
        }

        if (FindPen(item)?.Member != member)
        {
            Pens = [.. Pens.Where(p => p.Item != item), new Pen(item, member, name)];
            Record(new PenHanded(Id, item, member, name));
        }

        return Done.Value;
    }

    /// <summary>Takes the pen of an item back, or lays down one's own. Asking twice is harmless.</summary>
    public Result<Done> TakePen(Actor by, AgendaItemId item)
    {
        var pen = FindPen(item);
        if ((pen is null || pen.Member != by.Member) && Unentitled(by, Leaders) is { } refusal)
        {
            return refusal;
        }

        if (pen is not null)
        {
            Pens = [.. Pens.Where(p => p != pen)];
            Record(new PenTaken(Id, item, pen.Member, pen.Name));
        }

        return Done.Value;
    }

    private Pen? FindPen(AgendaItemId item) => Pens.FirstOrDefault(p => p.Item == item);
}
