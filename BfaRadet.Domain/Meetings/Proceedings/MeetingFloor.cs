using BfaRadet.Domain.Councils;

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

    /// <summary>Who has the floor, if any, and then those who have asked for it, in order.</summary>
    public ValueList<Speaker> Speakers { get; internal set => Set(ref field, value); }

    /// <summary>Begär ordet. Idempotent. Refused for a person with jäv in the current item.</summary>
    public Result<Done> RequestFloor(Actor by)
    {
        if ((Unentitled(by, Duties.Attending) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (by.Member is { } asking && HasConflictNow(asking))
        {
            return new MeetingRefusal.IsInConflict(by.Name);
        }

        if (by.Member is { } member && !Speakers.Any(s => s.Member == member))
        {
            Speakers = [.. Speakers, new Speaker(member, by.Name, HasFloor: false)];
            Record(new FloorRequested(Id, member, by.Name));
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

        if (Speakers.FirstOrDefault(s => s.Member == member) is not { } speaker)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (!speaker.HasFloor)
        {
            var waiting = Speakers.Where(s => !s.HasFloor && s != speaker);
            Speakers = [speaker with { HasFloor = true }, .. waiting];
            Record(new FloorGiven(Id, member, speaker.Name));
        }

        return Done.Value;
    }

    /// <summary>Removes those who take no part in the current item, since they are not there while it is handled.</summary>
    internal void RemoveThoseInConflict()
    {
        foreach (var speaker in Speakers.Where(s => HasConflictNow(s.Member)).ToList())
        {
            Remove(speaker);
        }
    }

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
        Record(new FloorLeft(Id, speaker.Member, speaker.Name));
    }

    private bool HasConflictNow(MemberId member) => Meeting.CurrentItem is { } item
        && Meeting.Roll.Lines.Any(line => line.Member == member && Meeting.Proceedings.HasConflict(item, line.Id));
}
