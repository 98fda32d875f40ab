using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;


namespace BfaRadet.Domain.Meetings;

/// <summary>What somebody did in an item.</summary>
public enum ItemAct
{
    Vote,
    Motion,
    Dissent,
    Conflict,
}

/// <summary>Somebody did something in an item, and by the roll did not take part in it.</summary>
public sealed record ActWhileAway(AgendaItemId Item, string Name, ItemAct Act);

/// <summary>More votes than people who decided when the vote ended.</summary>
public sealed record TooManyVotes(AgendaItemId Item, int Votes, int Deciders);

/// <content>
/// Where the roll and what happened do not agree. The roll can be corrected long after the meeting, and must be: it is not
/// refused, for what is wrong may be the one or the other. A voice of one who was not there can be taken out of an open vote;
/// until the two agree the minutes are not sent to be adjusted.
/// </content>
public sealed partial class Meeting
{
    /// <summary>What was done by those who, by the roll, did not take part then; each once, in the order of the agenda.</summary>
    public IEnumerable<ActWhileAway> ActsWhileAway() =>
        VotesWhileAway().Concat(MotionsWhileAway()).Concat(DissentsWhileAway()).Concat(ConflictsOfTheAbsent())
            .Distinct().OrderBy(a => FindItem(a.Item)?.Order);

    /// <summary>
    /// Votes that more took part in than decided by the roll. Of a closed one only the number is known: votes on paper have
    /// no name.
    /// </summary>
    public IEnumerable<TooManyVotes> VotesBeyondTheRoll() =>
        from vote in Votes
        where vote is { EndedAt: not null, Form: VoteForm.Closed } && FindItem(vote.Item) is not null
        let deciders = DecidersIn(vote).Count
        where vote.Count.Total > deciders
        select new TooManyVotes(vote.Item, vote.Count.Total, deciders);

    /// <summary>The items in which something was settled and none of those who lead took part.</summary>
    public IEnumerable<AgendaItem> LedByNobody() => Presiding().Any()
        ? _items.Where(i => i.Settled.Count > 0 && ItemChair.Held(this, i.Id) is null)
        : [];

    /// <summary>Those with a voice in an open vote that has ended who, by the roll, had none.</summary>
    public IEnumerable<Attendance> VotedWhileAway(Vote vote) => vote is { EndedAt: not null, Form: VoteForm.Open }
        && DecidersIn(vote) is var deciders
            ? _roll.Where(line => vote.HasVoted(line.Id) && !deciders.Contains(line))
            : [];

    /// <summary>
    /// Takes the voice of one who was not there out of an open vote that has ended, also after the meeting. Refused for one who
    /// was there by the roll. Asking twice is harmless.
    /// </summary>
    public Result<Done> TakeOutBallot(Actor by, VoteId id, AttendanceId voter)
    {
        if (Unentitled(by, Leaders) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { EndedAt: not null } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        if (OnRoll(voter) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (vote.Ballots.FirstOrDefault(b => b.Voter == voter) is not { } ballot)
        {
            return Done.Value;
        }

        if (!VotedWhileAway(vote).Contains(line))
        {
            return new MeetingRefusal.VotedByTheRoll(line.Name);
        }

        Replace(vote, vote with { Ballots = vote.Ballots.Where(b => b != ballot).ToValueList() });
        Record(new BallotTakenOut(Id, vote.Item, id, line.Name));
        return Done.Value;
    }

    private IEnumerable<ActWhileAway> VotesWhileAway() =>
        from vote in Votes
        from line in VotedWhileAway(vote)
        select new ActWhileAway(vote.Item, line.Name, ItemAct.Vote);

    private IEnumerable<ActWhileAway> MotionsWhileAway() =>
        from motion in Motions
        where !motion.Withdrawn
        from line in _roll
        from item in _items
        where line.Id == motion.By && item.Id == motion.Item && item.BegunAt is not null && !WasHereDuring(line, item)
        select new ActWhileAway(motion.Item, line.Name, ItemAct.Motion);

    private IEnumerable<ActWhileAway> DissentsWhileAway() =>
        from statement in Statements
        where statement.Kind == StatementKind.Dissent
        from line in _roll
        where line.Id == statement.Who && !DecidersOf(statement.Item).Contains(line)
        select new ActWhileAway(statement.Item, line.Name, ItemAct.Dissent);

    // Who is there for another part of the meeting is away from the item, as jäv asks; who never came declared nothing.
    private IEnumerable<ActWhileAway> ConflictsOfTheAbsent() =>
        from conflict in Conflicts
        from line in _roll
        where line.Id == conflict.Who && line.Status is (AttendanceStatus.Excused or AttendanceStatus.Absent)
        select new ActWhileAway(conflict.Item, line.Name, ItemAct.Conflict);

    /// <summary>Those in a seat of the item when a vote in it ended.</summary>
    private HashSet<Attendance> DecidersIn(Vote vote) => FindItem(vote.Item) is { } item
        ? SeatsIn(item).Values.Where(a => Claims(item, vote.EndedAt).Any(c => c.Line == a)).ToHashSet()
        : [];

    /// <summary>Whether somebody was here for some part of an item: one may propose something and leave before it is decided.</summary>
    private bool WasHereDuring(Attendance line, AgendaItem item) => line.Status == AttendanceStatus.Present && line.Stays.Any(s =>
        Holds(s, item)
        || (s.FromItem == item.Id || !((s.From ?? Bound(null, s.FromItem, i => i.BegunAt)) >= item.HandledAt))
        && (s.ToItem == item.Id || !((s.To ?? Bound(null, s.ToItem, i => i.HandledAt)) <= item.BegunAt)));
}
