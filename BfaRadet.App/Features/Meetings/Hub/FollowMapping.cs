using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings.Rankings;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proceedings;

namespace BfaRadet.App.Features.Meetings.Hub;

/// <summary>Maps the meeting's view to what followers get.</summary>
internal static class FollowMapping
{
    private const int LatestShown = 3;

    /// <summary>
    /// The same for every follower, whoever signed the screen in: a wall is read by all in the room, so what is for a circle is never
    /// on it.
    /// </summary>
    /// <param name="meeting">As the follower may see it.</param>
    public static FollowView Of(MeetingView meeting, DateTimeOffset at, long version)
    {
        meeting = meeting.SeenByAll();
        var decisions = meeting.Decisions.OrderByDescending(d => d.RecordedAt).ThenByDescending(d => d.Number.Running)
            .Select(Decision).ToList();
        return new FollowView(
            meeting.Id, meeting.Council, meeting.CouncilName,
            $"Sammanträde {SwedishDates.DayAndMonth(meeting.Details.Date)}",
            meeting.Details.Date, meeting.Details.StartsAt, meeting.Details.EndsAt, meeting.Details.Place,
            meeting.State, meeting.OpenedAt, meeting.ClosedAt, meeting.OngoingRecess?.From, meeting.ExpectedBack,
            meeting.Current is { } item
                ? Item(item, decisions, meeting.Proceedings.Votes.LastOrDefault(v => v.Item == item.Id)) with
                {
                    FollowUp = Earlier(meeting.FollowUps.Where(f => f.Item == item.Id).ToList()),
                    Ranking = meeting.Proceedings.Rankings.LastOrDefault(r => r.Item == item.Id) is { } ranking ? Ranking(ranking) : null,
                }
                : null,
            meeting.Quorum, meeting.Roll.Count(l => l.IsHere), meeting.Roll.Count,
            decisions.Take(meeting.State == MeetingState.Closed ? decisions.Count : LatestShown).ToValueList(),
            meeting.Items.Select(i => Line(i, meeting)).ToValueList(),
            meeting.Settings.WallShowsMinutes && !meeting.NotesAreWaiting && meeting.Current is not { Hidden: not null }, at, version);
    }

    /// <summary>An item as it will stand when it is taken up, with nothing done in it.</summary>
    public static FollowItem Untouched(ItemView item) => Item(item with { TakenUpAt = null, Spent = TimeSpan.Zero }, [], null);

    private static FollowItem Item(ItemView item, IEnumerable<FollowDecision> decisions, VoteView? vote) => new(
        item.Id, item.Number, item.Kind, item.Title, item.Presenter, item.Slot, item.PlannedMinutes, item.TakenUpAt,
        item.Spent.TotalSeconds, item.Proposal, decisions.Where(d => d.Item == item.Id).ToValueList(), vote is null ? null : Vote(vote))
    {
        IsForACircle = item.Hidden is not null,
    };

    private static FollowEarlier? Earlier(List<FollowUpLine> lines)
    {
        var settled = Enumerable.Reverse(lines).Where(l => l.Settled is not null).OrderByDescending(l => l.Settled!.At)
            .Select(l => $"{l.Number} {(l.Of is { } of ? $"{of.Organisation}: " : "")}{FollowUpWords.Of(l.Settled!.Answer)}").ToList();
        return lines.Find(l => l.IsOpen) is { } line
                ? new(line.Number.ToString(), line.Text, line.Of is { } of ? DecisionWords.Of(of) : "", FollowUpWords.Counted(lines)) { Settled = settled.Take(1).ToValueList() }
            : settled.Count > 0 ? new("", "", "", FollowUpWords.Counted(lines)) { Settled = settled.ToValueList() }
            : null;
    }

    private static FollowRanking Ranking(RankingView ranking) => new(
        ranking.Id, ranking.HasClosed, RankingWords.Progress(ranking.Answered.Count, ranking.Entitled),
        ranking.Standing.Count > 0 ? ranking.Standing.Select(RankingWords.Line).ToValueList() : ranking.Options.Select(o => o.Name).ToValueList());

    private static FollowVote Vote(VoteView vote) => new(
        vote.Id, vote.Form, vote.Yes, vote.No, vote.Voted.Count, vote.Voted.Count + vote.Left, vote.HasEnded, vote.Count,
        vote.HasEnded ? vote.Outcome : VoteOutcome.Undecided, vote.CastingVote);

    private static FollowDecision Decision(DecisionView decision) => new(
        decision.Id, decision.Number.ToString(), decision.Item, decision.Draft.Kind, decision.Draft.Text, decision.RecordedAt);

    private static FollowLine Line(ItemView item, MeetingView meeting) => new(
        item.Id, item.Number, item.Kind, item.Title, item.Slot,
        item.Id == meeting.CurrentItem ? LineState.Current : meeting.IsTreated(item) ? LineState.Done : LineState.Coming);
}
