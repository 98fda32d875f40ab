using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>What somebody did in an item.</summary>
public enum ItemAct
{
    Vote,
    Motion,
    Dissent,
    Conflict,
}

/// <summary>An act in an item by a person who, by the roll, did not take part in it.</summary>
public sealed record ActWhileAway(AgendaItemId Item, string Name, ItemAct Act);

/// <summary>More votes than people who decided when the vote ended.</summary>
public sealed record TooManyVotes(AgendaItemId Item, int Votes, int Deciders);

/// <summary>A vote that quotes a motion in other words than the minutes have it in, or one that was withdrawn.</summary>
/// <param name="Name">Whose motion it is.</param>
public sealed record VoteOnOtherWords(AgendaItemId Item, string Name);

/// <summary>
/// Contradictions between the roll and the proceedings. The roll can be corrected long after the meeting, and such a
/// correction is not refused, since either may be wrong. A ballot of an absent person can be removed from an open vote; while
/// there are contradictions the minutes cannot be sent for adjustment.
/// </summary>
public sealed class Contradictions(Meeting meeting)
{
    /// <summary>Acts of persons who, by the roll, did not take part then; each once, in the order of the agenda.</summary>
    public IEnumerable<ActWhileAway> ActsWhileAway() =>
        VotesWhileAway().Concat(MotionsWhileAway()).Concat(DissentsWhileAway()).Concat(ConflictsOfTheAbsent())
            .Distinct().OrderBy(a => meeting.Agenda.FindItem(a.Item)?.Order);

    /// <summary>
    /// Votes with more answers than deciders by the roll. Of a closed vote only the number is known: votes on paper have no
    /// name.
    /// </summary>
    public IEnumerable<TooManyVotes> VotesBeyondTheRoll() =>
        from vote in meeting.Voting.Votes
        where vote is { EndedAt: not null, Form: VoteForm.Closed } && meeting.Agenda.FindItem(vote.Item) is not null
        let deciders = DecidersIn(vote).Count
        where vote.Count.Total > deciders
        select new TooManyVotes(vote.Item, vote.Count.Total, deciders);

    /// <summary>
    /// Votes that quote a motion in other words than it has now, each mover once per item. Meetings held when a motion could be
    /// changed after its vote have them.
    /// </summary>
    public IEnumerable<VoteOnOtherWords> VotesOnOtherWords() =>
        (from vote in meeting.Voting.Votes
         where meeting.Agenda.FindItem(vote.Item) is not null
         from name in meeting.Proceedings.Motions.Where(m => m.Item == vote.Item).Select(m => m.Name).Distinct()
         from wording in new[] { vote.Yes, vote.No }
         where MotionQuote.Quoted(wording, name) is { } quoted
            && meeting.Proceedings.Motions.Where(m => m.Item == vote.Item && m.Name == name && !m.Withdrawn).All(m => MotionQuote.Differs(quoted, m))
         select new VoteOnOtherWords(vote.Item, name)).Distinct().OrderBy(v => meeting.Agenda.FindItem(v.Item)?.Order);

    /// <summary>The items in which something was settled without any of the leaders taking part.</summary>
    public IEnumerable<AgendaItem> LedByNobody() => meeting.Roles.Presiding().Any()
        ? meeting.Agenda.Items.Where(i => i.Settled.Count > 0 && ItemChair.Held(meeting, i.Id) is null)
        : [];

    /// <summary>Voters in an ended open vote who, by the roll, could not vote.</summary>
    public IEnumerable<Attendance> VotedWhileAway(Vote vote) => vote is { EndedAt: not null, Form: VoteForm.Open }
        && DecidersIn(vote) is var deciders
            ? meeting.Roll.Lines.Where(line => vote.HasVoted(line.Id) && !deciders.Contains(line))
            : [];

    /// <summary>How many, by the roll, could vote when the vote ended.</summary>
    public int VotersIn(Vote vote) => DecidersIn(vote).Count;

    private IEnumerable<ActWhileAway> VotesWhileAway() =>
        from vote in meeting.Voting.Votes
        from line in VotedWhileAway(vote)
        select new ActWhileAway(vote.Item, line.Name, ItemAct.Vote);

    private IEnumerable<ActWhileAway> MotionsWhileAway() =>
        from motion in meeting.Proceedings.Motions
        where !motion.Withdrawn
        from line in meeting.Roll.Lines
        from item in meeting.Agenda.Items
        where line.Id == motion.By && item.Id == motion.Item && item.BegunAt is not null && !meeting.Deciders.WasHereDuring(line, item)
        select new ActWhileAway(motion.Item, line.Name, ItemAct.Motion);

    private IEnumerable<ActWhileAway> DissentsWhileAway() =>
        from statement in meeting.Proceedings.Statements
        where statement.Kind == StatementKind.Dissent
        from line in meeting.Roll.Lines
        where line.Id == statement.Who && !meeting.Deciders.Of(statement.Item).Contains(line)
        select new ActWhileAway(statement.Item, line.Name, ItemAct.Dissent);

    // A person present at another part of the meeting is absent from the item as jäv requires; one who never came declared
    // nothing.
    private IEnumerable<ActWhileAway> ConflictsOfTheAbsent() =>
        from conflict in meeting.Proceedings.Conflicts
        from line in meeting.Roll.Lines
        where line.Id == conflict.Who && line.Status is (AttendanceStatus.Excused or AttendanceStatus.Absent)
        select new ActWhileAway(conflict.Item, line.Name, ItemAct.Conflict);

    /// <summary>Who held a seat in the item when a vote in it ended.</summary>
    private HashSet<Attendance> DecidersIn(Vote vote) => meeting.Agenda.FindItem(vote.Item) is { } item
        ? meeting.Seats.SeatsIn(item).Values.Where(a => meeting.Seats.Claims(item, vote.EndedAt).Any(c => c.Line == a)).ToHashSet()
        : [];
}
