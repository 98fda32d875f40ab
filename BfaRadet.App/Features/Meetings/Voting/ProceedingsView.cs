using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Rankings;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>The proceedings of a meeting: motions, votes, jäv, statements; and the adjusters.</summary>
/// <param name="AbleToAdjust">Who can be chosen as adjusters.</param>
/// <param name="ItemChair">Who leads the current item; null when nobody who may decide in it does.</param>
public sealed record ProceedingsView(
    ValueList<Motion> Motions,
    ValueList<PropositionOrder> PropositionOrders,
    ValueList<VoteView> Votes,
    ValueList<ConflictOfInterest> Conflicts,
    ValueList<Statement> Statements,
    ValueList<AttendanceId> Adjusters,
    ValueList<AttendanceId> AbleToAdjust,
    string AdjustmentPlace,
    AttendanceId? ItemChair)
{
    /// <summary>Who can be named under each item, during the session.</summary>
    public ValueList<ItemParts> Parts { get; init; }

    /// <summary>In the order they were opened; at most one is open.</summary>
    public ValueList<RankingView> Rankings { get; init; }

    /// <summary>Who can be named under an item.</summary>
    public ItemParts PartsOf(AgendaItemId item) => Parts.FirstOrDefault(p => p.Item == item) ?? new ItemParts(item, [], [], [], []);

    /// <summary>The vote that is open, if any.</summary>
    public VoteView? Open => Votes.FirstOrDefault(v => !v.HasEnded);

    /// <summary>Whether there are motions, votes or statements under an item.</summary>
    public bool Holds(AgendaItemId item) =>
        Motions.Any(m => m.Item == item) || Votes.Any(v => v.Item == item) || Rankings.Any(r => r.Item == item) || Conflicts.Any(c => c.Item == item)
        || Statements.Any(s => s.Item == item);

    public bool HasConflict(AgendaItemId item, AttendanceId who) => Conflicts.Any(c => c.Item == item && c.Who == who);

    /// <summary>Without what is under some items.</summary>
    /// <param name="isNow">One of them is the current one.</param>
    public ProceedingsView Without(IReadOnlySet<AgendaItemId> items, bool isNow) => this with
    {
        Motions = Motions.Where(m => !items.Contains(m.Item)).ToValueList(),
        PropositionOrders = PropositionOrders.Where(p => !items.Contains(p.Item)).ToValueList(),
        Votes = Votes.Where(v => !items.Contains(v.Item)).ToValueList(),
        Conflicts = Conflicts.Where(c => !items.Contains(c.Item)).ToValueList(),
        Statements = Statements.Where(s => !items.Contains(s.Item)).ToValueList(),
        Parts = Parts.Where(p => !items.Contains(p.Item)).ToValueList(),
        Rankings = Rankings.Where(r => !items.Contains(r.Item)).ToValueList(),
        ItemChair = isNow ? null : ItemChair,
    };

    /// <summary>
    /// Without how others have answered in an open vote; the secretary sees it, for corrections. Without the orders of others in a ranking, which
    /// nobody sees.
    /// </summary>
    public ProceedingsView SeenBy(Reader reader, AttendanceId? line)
    {
        var seen = Rankings.Count == 0 ? this : this with { Rankings = Rankings.Select(r => r.OfOneself(line)).ToValueList() };
        return reader.Has(Domain.Councils.Duties.Secretary) || Open is null
            ? seen
            : seen with { Votes = Votes.Select(v => v.HasEnded ? v : v.OfOneself(line)).ToValueList() };
    }
}

/// <summary>Who can be named under an item: in a motion, with jäv, in a dissent, in a note to the minutes.</summary>
public sealed record ItemParts(
    AgendaItemId Item, ValueList<AttendanceId> Motion, ValueList<AttendanceId> Conflict, ValueList<AttendanceId> Dissent, ValueList<AttendanceId> Note)
{
    public static ItemParts Of(Meeting meeting, AgendaItemId item) => new(
        item, Ids(meeting.Seats.VotersOf(item)), Ids(meeting.Proceedings.AbleToDeclareConflict(item)), Ids(meeting.Proceedings.AbleToDissent(item)), Ids(meeting.Proceedings.AbleToMakeNote(item)));

    private static ValueList<AttendanceId> Ids(IEnumerable<Attendance> lines) => lines.Select(a => a.Id).ToValueList();
}

/// <summary>A vote as it is shown. Without counts until it has ended.</summary>
/// <param name="Voters">Who may vote now; empty when it has ended.</param>
/// <param name="Voted">Who has answered, in the order of the roll.</param>
/// <param name="Ballots">Who chose what in an open vote. Empty in a closed one.</param>
/// <param name="Count">0 until it has ended.</param>
public sealed record VoteView(
    VoteId Id,
    AgendaItemId Item,
    VoteForm Form,
    string Yes,
    string No,
    ValueList<AttendanceId> Voters,
    ValueList<AttendanceId> Voted,
    ValueList<Ballot> Ballots,
    VoteCount Count,
    VoteOutcome Outcome,
    DateTimeOffset? EndedAt,
    VoteChoice? CastingVote,
    bool WantsCastingVote)
{
    /// <summary>The ballots whose voters, by the roll, were absent.</summary>
    public ValueList<Ballot> OfTheAbsent { get; init; }

    /// <summary>How many could vote when it ended; 0 until then.</summary>
    public int Entitled { get; init; }

    public bool HasEnded => EndedAt is not null;

    /// <summary>What the outcome means; null for no outcome.</summary>
    public string? Won => Outcome switch
    {
        VoteOutcome.Yes => Yes,
        VoteOutcome.No => No,
        _ => null,
    };

    public VoteChoice? ChoiceOf(AttendanceId who) => BallotOf(who)?.Choice;

    public Ballot? BallotOf(AttendanceId who) => Ballots.FirstOrDefault(b => b.Voter == who);

    /// <summary>How many may answer and have not.</summary>
    public int Left => Voters.Count(v => !Voted.Contains(v));

    public VoteView OfOneself(AttendanceId? line) => this with { Ballots = Ballots.Where(b => b.Voter == line).ToValueList() };

    public static VoteView Of(Vote vote, Meeting meeting) => new(
        vote.Id, vote.Item, vote.Form, vote.Yes, vote.No,
        vote.EndedAt is null ? meeting.Seats.VotersOf(vote.Item).Select(a => a.Id).ToValueList() : [],
        vote.Form == VoteForm.Closed ? vote.Voted : vote.Ballots.Select(b => b.Voter).ToValueList(), vote.Ballots,
        vote.EndedAt is null ? default : vote.Result, vote.Outcome, vote.EndedAt, vote.CastingVote, vote.WantsCastingVote)
    {
        Entitled = vote.EndedAt is null ? 0 : meeting.Contradictions.VotersIn(vote),
        OfTheAbsent = vote.Ballots.Where(b => meeting.Contradictions.VotedWhileAway(vote).Any(a => a.Id == b.Voter)).ToValueList(),
    };
}
