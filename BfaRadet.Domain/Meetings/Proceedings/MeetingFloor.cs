using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>The list of speakers of a meeting.</summary>
public sealed class MeetingFloor : MeetingPart
{
    private MeetingFloor()
    {
    }

    internal MeetingFloor(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>
    /// Who has the floor, if any, and then those who have asked for it, in order; last those left over from the former item.
    /// </summary>
    public ValueList<Speaker> Speakers { get; internal set => Set(ref field, value); }

    /// <summary>Who has the floor or has asked for it in the current item.</summary>
    public ValueList<Speaker> Asking() => Speakers.Where(s => s.LeftFrom is null).ToValueList();

    /// <summary>Who had the floor, if any, and who was still waiting when the meeting left the former item.</summary>
    public ValueList<Speaker> LeftOver() => Speakers.Where(s => s.LeftFrom is not null).ToValueList();

    /// <summary>
    /// Begär ordet. Idempotent. Refused for a person with jäv in the current item, and when the meeting has left the item that
    /// was asked in.
    /// </summary>
    /// <param name="item">The current item as the caller saw it; null for any.</param>
    public Result<Done> RequestFloor(Actor by, AgendaItemId? item = null)
    {
        if ((Unentitled(by, Duties.Attending) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (item is { } asked && asked != Meeting.CurrentItem)
        {
            return by.Outside(ItemOf(asked)) ?? new MeetingRefusal.HasGoneOn(ItemOf(asked)?.Title ?? "");
        }

        if (Meeting.CurrentItem is { } current && by.Outside(ItemOf(current)) is { } outside)
        {
            return outside;
        }

        if (by.Member is { } asking && HasConflictNow(asking))
        {
            return new MeetingRefusal.IsInConflict(by.Name);
        }

        if (by.Member is { } member && !Asking().Any(s => s.Member == member))
        {
            Speakers = [.. Asking(), new Speaker(member, by.Name, HasFloor: false), .. LeftOver().Where(s => s.Member != member)];
            Record(new FloorRequested(Id, member, by.Name, Meeting.CurrentItem));
        }

        return Done.Value;
    }

    /// <summary>Gives the floor to a person who has asked for it; the former speaker is removed.</summary>
    public Result<Done> GiveFloor(Actor by, MemberId member)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (Asking().FirstOrDefault(s => s.Member == member) is not { } speaker)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (!speaker.HasFloor)
        {
            var waiting = Speakers.Where(s => !s.HasFloor && s != speaker);
            Speakers = [speaker with { HasFloor = true }, .. waiting];
            Record(new FloorGiven(Id, member, speaker.Name, Meeting.CurrentItem));
        }

        return Done.Value;
    }

    /// <summary>
    /// Empties the list, since a request is about the item it was made in. Who spoke and who was still waiting is kept until the meeting
    /// moves on again: the chair sees who was not heard, and a step back to their item gives them back their turns. A break
    /// on the agenda is passed over: nobody asks for the floor in one.
    /// </summary>
    internal void MoveOn(AgendaItem? from, AgendaItemId to)
    {
        var asked = Asking().Select(s => s with { LeftFrom = from?.Id }).ToValueList();
        var waiting = asked.Where(s => !s.HasFloor).ToValueList();
        var left = asked.Count == 0 && from?.Kind == AgendaItemKind.Break ? LeftOver() : asked;
        var again = LeftOver().Where(s => s.LeftFrom == to).Select(s => s with { LeftFrom = null });
        Speakers = [.. again, .. left.Where(s => s.LeftFrom != to)];
        if (waiting.Count > 0 && from is not null)
        {
            Record(new FloorCleared(Id, from.Id, waiting.Select(s => s.Name).ToValueList()));
        }
    }

    /// <summary>Removes those who take no part in the current item, since they are not there while it is handled.</summary>
    internal void RemoveThoseInConflict()
    {
        foreach (var speaker in Asking().Where(s => HasConflictNow(s.Member)).ToList())
        {
            Remove(speaker);
        }
    }

    /// <summary>Removes those whom the current item is no longer for.</summary>
    internal void RemoveThoseOutside()
    {
        var circle = (Meeting.CurrentItem is { } current ? ItemOf(current) : null)?.Circle;
        foreach (var speaker in Asking().Where(s => circle is not null && !ItemCircle.MayRead(circle, DutiesOf(s.Member), s.Member)).ToList())
        {
            Remove(speaker);
        }
    }

    private Duties DutiesOf(MemberId member) =>
        (Meeting.Roll.Lines.FirstOrDefault(line => line.Member == member)?.Duties ?? Duties.None) | Meeting.Roles.DutiesChosen(member);

    /// <summary>Removes a person from the list of speakers: oneself, or anyone for a leader. Idempotent.</summary>
    public Result<Done> LeaveFloor(Actor by, MemberId member)
    {
        if (by.Member != member && Unentitled(by, Meeting.Leaders) is { } refusal)
        {
            return refusal;
        }

        if (Speakers.FirstOrDefault(s => s.Member == member) is { } speaker)
        {
            Remove(speaker);
        }

        return Done.Value;
    }

    private void Remove(Speaker speaker)
    {
        Speakers = [.. Speakers.Where(s => s != speaker)];
        Record(new FloorLeft(Id, speaker.Member, speaker.Name, speaker.LeftFrom ?? Meeting.CurrentItem));
    }

    private bool HasConflictNow(MemberId member) => Meeting.CurrentItem is { } item
        && Meeting.Roll.Lines.Any(line => line.Member == member && Meeting.Proceedings.HasConflict(item, line.Id));
}
