using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Hub;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Hub;

public sealed class FollowingAMeetingTests : IAsyncLifetime
{
    private HeldMeeting _meeting = default!;

    public async ValueTask InitializeAsync() => _meeting = await HeldMeeting.OpenAsync();

    public ValueTask DisposeAsync() => _meeting.DisposeAsync();

    [Fact]
    public async Task A_decision_made_by_one_reaches_the_other()
    {
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await using var member = await AFollower.ConnectAsync(_meeting, "polis");
        await member.FollowAsync(_meeting.Id);

        var answer = await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        var state = await member.StateAsync(s => s.Latest.Count > 0);

        Assert.Null(answer.Refused);
        Assert.Equal(answer.Number, state.Latest[0].Number);
        Assert.Equal("Rådet godkänner listan.", state.Current!.Decisions[0].Text);
    }

    [Fact]
    public async Task One_who_comes_late_gets_the_whole_state()
    {
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        await secretary.Hub.InvokeAsync<Answer>("TakeUp", _meeting.Id, _meeting.Items[4], Cancel);

        await using var late = await AFollower.ConnectAsync(_meeting, "ahorare");
        var state = await late.FollowAsync(_meeting.Id);

        Assert.Equal(_meeting.Items[4], state.Current!.Id);
        Assert.StartsWith("Rådet föreslår kommunstyrelsen", state.Current.Proposal, StringComparison.Ordinal);
        Assert.Equal("Rådet godkänner listan.", Assert.Single(state.Latest).Text);
        Assert.Equal([LineState.Done, LineState.Coming], state.Order.Take(2).Select(l => l.State));
        Assert.Equal(_meeting.Items, state.Order.Select(l => l.Id));
    }

    [Fact]
    public async Task Each_change_is_told_once_and_with_a_higher_version()
    {
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await using var member = await AFollower.ConnectAsync(_meeting, "polis");
        var first = await member.FollowAsync(_meeting.Id);
        await member.FollowAsync(_meeting.Id);

        await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        var second = await member.StateAsync(s => s.Latest.Count == 1);
        await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet noterar läget.");
        var third = await member.StateAsync(s => s.Latest.Count == 2);

        Assert.True(first.Version < second.Version && second.Version < third.Version);
        Assert.Equal(0, member.Waiting);
    }

    [Fact]
    public async Task Nobody_signed_in_comes_no_further_than_the_door()
    {
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => AFollower.ConnectAsync(_meeting.App, cookies: null));

        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_foreign_or_hidden_meeting_gets_the_same_answer_as_none()
    {
        var (foreign, prepared) = (await PlanInAnotherCouncilAsync(), await FindPreparedAsync());
        await using var member = await AFollower.ConnectAsync(_meeting, "polis");

        var answers = new List<string>();
        foreach (var id in new[] { new MeetingId(Guid.NewGuid()), foreign, prepared })
        {
            answers.Add((await Assert.ThrowsAsync<HubException>(() => member.FollowAsync(id))).Message);
        }

        Assert.Contains("Sammanträdet finns inte.", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
        var decided = await member.DecideAsync(foreign, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        Assert.Equal("Sammanträdet finns inte.", decided.Refused);
    }

    [Fact]
    public async Task The_watcher_goes_with_the_last_follower()
    {
        var subject = Subject.Meeting(_meeting.Id);
        var feed = _meeting.Get<LiveFeed>();
        await using var first = await AFollower.ConnectAsync(_meeting, "polis");
        var second = await AFollower.ConnectAsync(_meeting, "skola");
        await first.FollowAsync(_meeting.Id);
        await second.FollowAsync(_meeting.Id);
        Assert.Equal((1, 2), (feed.WatchersOf(subject), _meeting.Get<MeetingRelay>().FollowersOf(_meeting.Id)));

        await first.Hub.InvokeAsync("Leave", _meeting.Id, Cancel);
        Assert.Equal(1, feed.WatchersOf(subject));
        await second.DisposeAsync();

        await Until(() => feed.WatchersOf(subject) == 0);
        Assert.Equal(0, _meeting.Get<MeetingRelay>().FollowersOf(_meeting.Id));
    }

    [Fact]
    public async Task Who_is_gone_before_the_state_was_there_does_not_follow()
    {
        var relay = _meeting.Get<MeetingRelay>();

        var state = await relay.FollowAsync("dies", await _meeting.CallerAsync("polis"), _meeting.Id, new CancellationToken(canceled: true));

        Assert.Null(state);
        Assert.Equal(0, relay.FollowersOf(_meeting.Id));
        Assert.Equal(0, _meeting.Get<LiveFeed>().WatchersOf(Subject.Meeting(_meeting.Id)));
    }

    [Fact]
    public async Task One_who_is_no_longer_in_the_council_gets_nothing_more()
    {
        await using var member = await AFollower.ConnectAsync(_meeting, "polis");
        await using var secretary = await AFollower.ConnectAsync(_meeting, "sekreterare");
        await member.FollowAsync(_meeting.Id);
        await secretary.FollowAsync(_meeting.Id);

        await EndTermAsync("polis");
        await member.Gone.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancel);
        var before = member.Waiting;
        await secretary.DecideAsync(_meeting.Id, _meeting.Items[0], NewId(), "Rådet godkänner listan.");
        await secretary.StateAsync(s => s.Latest.Count == 1);

        Assert.Equal(before, member.Waiting);
        Assert.Equal(1, _meeting.Get<MeetingRelay>().FollowersOf(_meeting.Id));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static DecisionId NewId() => new(Guid.CreateVersion7());

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!isSo())
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private async Task EndTermAsync(string key)
    {
        var account = (await _meeting.CallerAsync(key)).AccountId;
        _ = (await _meeting.Get<Changes>().ToCouncilAsync(await _meeting.CallerAsync("sekreterare"), _meeting.Council, (council, moment) =>
        {
            var member = council.Members.Single(m => m.AccountId == account);
            return council.ChangeMember(moment.By, member.Id, member.Details with { TermTo = moment.Today.AddDays(-1) }, moment.Today);
        })).Value;
    }

    private async Task<MeetingId> FindPreparedAsync()
    {
        await using var db = _meeting.Db();
        return await db.Meetings.Where(m => m.Council == _meeting.Council && m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync();
    }

    private async Task<MeetingId> PlanInAnotherCouncilAsync()
    {
        await using var db = _meeting.Db();
        var by = new Actor(null, "Samordnare", Duties.Coordinator, AMeeting.Day);
        var council = Council.Found(new CouncilId(Guid.CreateVersion7()), "Ett annat råd", "Annan kommun", by.Today).Value;
        var meeting = Meeting.Plan(by, new MeetingId(Guid.CreateVersion7()), council.Id, new MeetingDetails(
            new DateOnly(2026, 3, 11), new TimeOnly(9, 0), new TimeOnly(10, 0), "Sal B")).Value;
        db.AddRange(council, meeting);
        await _meeting.Get<Changes>().SaveAsync(db, by, TimeProvider.System.GetUtcNow(), Cancel);
        return meeting.Id;
    }
}
