using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>The ballots of a vote: cast, entered by name, and removed.</summary>
public sealed partial class MeetingVoting
{
    /// <summary>
    /// Casts a vote: one's own, or in an open vote one that a leader enters by name. In an open vote it may be changed until
    /// the vote is ended. In a closed one only the fact that the person has voted is stored: the choice is neither kept nor
    /// recorded, so it cannot be changed. What the voter has cast is not changed by another unless <paramref name="overOwn"/>.
    /// </summary>
    /// <param name="overOwn">A leader knows that the voter has voted, and changes it all the same.</param>
    public Result<Done> CastVote(Actor by, VoteId id, AttendanceId voter, VoteChoice choice, bool overOwn = false)
    {
        if ((Finished() ?? NotInSession() ?? NothingInAPause()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        if (OnRoll(voter) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if ((by.Outside(ItemOf(vote.Item)) ?? ForOneselfOr(by, line, Meeting.Leaders) ?? HasEnded(vote) ?? MayNotVote(vote, line)) is { } declined)
        {
            return declined;
        }

        if (vote.Form == VoteForm.Closed && line.Member != by.Member)
        {
            return new MeetingRefusal.ClosedVoteByName(line.Name);
        }

        return vote.Form == VoteForm.Closed ? CastClosed(vote, line) : CastOpen(by, vote, line, choice, overOwn);
    }

    /// <summary>Enters the same answer for everybody who may vote and has not, in an open vote: "alla ja".</summary>
    public Result<Done> CastRemaining(Actor by, VoteId id, VoteChoice choice)
    {
        if ((Unentitled(by, Meeting.Leaders) ?? Finished() ?? NotInSession() ?? NothingInAPause()) is { } refusal)
        {
            return refusal;
        }

        if (FindVote(id) is not { } vote)
        {
            return new MeetingRefusal.VoteGone();
        }

        foreach (var line in Seats.VotersOf(vote.Item).Where(a => !vote.HasVoted(a.Id)).ToList())
        {
            if (CastVote(by, id, line.Id, choice) is { Refusal: { } declined })
            {
                return declined;
            }
        }

        return Done.Value;
    }

    /// <summary>
    /// Removes the ballot of an absent person from an open vote that has ended, also after the meeting. Refused for a person
    /// who was present by the roll. Idempotent.
    /// </summary>
    public Result<Done> TakeOutBallot(Actor by, VoteId id, AttendanceId voter)
    {
        if (Unentitled(by, Meeting.Leaders) is { } refusal)
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

        if (!Meeting.Contradictions.VotedWhileAway(vote).Contains(line))
        {
            return new MeetingRefusal.VotedByTheRoll(line.Name);
        }

        Replace(vote, vote with { Ballots = vote.Ballots.Where(b => b != ballot).ToValueList() });
        Record(new BallotTakenOut(Id, vote.Item, id, line.Name));
        return Done.Value;
    }

    /// <summary>
    /// Removes from the open vote the ballots of persons who may no longer vote, having left or declared jäv.
    /// </summary>
    internal void KeepOnlyVoters()
    {
        if (OpenedVote is { Form: VoteForm.Open } vote)
        {
            var voters = Seats.VotersOf(vote.Item).Select(a => a.Id).ToHashSet();
            Replace(vote, vote with { Ballots = vote.Ballots.Where(b => voters.Contains(b.Voter)).ToValueList() });
        }
    }

    private Refusal? MayNotVote(Vote vote, Attendance line) =>
        Meeting.Proceedings.NotTakingPart(vote.Item, line)
        ?? (!vote.HasVoted(line.Id) && vote.VotedCount >= Seats.SeatCount ? new MeetingRefusal.MoreVotesThanVoters(vote.VotedCount + 1, Seats.SeatCount) : null);

    private Result<Done> CastOpen(Actor by, Vote vote, Attendance line, VoteChoice choice, bool overOwn)
    {
        var former = vote.Ballots.FirstOrDefault(b => b.Voter == line.Id);
        var isOwn = line.Member is { } member && member == by.Member;
        if (former?.Choice == choice && (!isOwn || former.Hand == BallotHand.Own))
        {
            return Done.Value;
        }

        if (!isOwn && former?.Hand == BallotHand.Own && !overOwn)
        {
            return new MeetingRefusal.VotedThemselves(line.Name);
        }

        var hand = isOwn ? BallotHand.Own
            : former is null or { Hand: BallotHand.Entered } ? BallotHand.Entered
            : by.Has(Duties.Secretary) ? BallotHand.ChangedBySecretary : BallotHand.ChangedByLeader;

        Replace(vote, vote with
        {
            Ballots = InRollOrder(vote.Ballots.Where(b => b != former).Append(new Ballot(line.Id, line.Name, choice) { Hand = hand }), b => b.Voter),
        });
        Record(new VoteCast(Id, vote.Item, vote.Id, line.Name, Changed: former is not null && former.Choice != choice));
        return Done.Value;
    }

    private Result<Done> CastClosed(Vote vote, Attendance line)
    {
        if (vote.HasVoted(line.Id))
        {
            return new MeetingRefusal.HasVoted(line.Name);
        }

        Replace(vote, vote with { Voted = InRollOrder(vote.Voted.Append(line.Id), v => v) });
        Record(new VoteCast(Id, vote.Item, vote.Id, line.Name, Changed: false));
        return Done.Value;
    }

    private ValueList<T> InRollOrder<T>(IEnumerable<T> things, Func<T, AttendanceId> who) =>
        things.OrderBy(t => Meeting.Roll.IndexOf(who(t))).ToValueList();
}
