using BfaRadet.Domain.Councils;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Who may write the minutes of an item: a pen hands that right to one person.</summary>
public sealed partial class MeetingAgenda
{
    /// <summary>Null when the actor may write the minutes of the item (<see cref="MeetingNotes"/>).</summary>
    public Refusal? MayWrite(Actor by, CouncilSettings settings, AgendaItemId item) =>
        MeetingNotes.MayWrite(by.Duties, by.Member, settings, Meeting.State, item, FindItem(item)?.Kind, Pens);

    /// <summary>
    /// Lets one person of the council write the minutes of an item, whatever that person's duty: until the pen is handed to
    /// somebody else, taken back, or the meeting is closed. Idempotent.
    /// </summary>
    public Result<Done> HandPen(Actor by, AgendaItemId item, MemberId member, string name)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? NotInSession()) is { } refusal)
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

    /// <summary>Takes back the pen of an item; the holder may do so too. Idempotent.</summary>
    public Result<Done> TakePen(Actor by, AgendaItemId item)
    {
        var pen = FindPen(item);
        if ((pen is null || pen.Member != by.Member) && Unentitled(by, Meeting.Leaders) is { } refusal)
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
