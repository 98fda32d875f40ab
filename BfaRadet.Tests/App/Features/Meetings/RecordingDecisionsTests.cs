using BfaRadet.App.Data;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings;

public sealed class RecordingDecisionsTests : IAsyncLifetime
{
    private static readonly DecisionDraft _draft = new(DecisionKind.Noted, "Informationen antecknas till protokollet.");

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task It_gets_the_next_number_of_the_year_and_is_seen_in_the_meeting()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var item = await OpenAsync();

        var first = await Record(secretary, item, NewId());
        var second = await Record(secretary, item, NewId());

        var numbers = (await _workspace.MeetingAsync()).Decisions.Select(d => d.Number.ToString());
        Assert.Equal(second.Value.Running, first.Value.Running + 1);
        Assert.Equal([first.Value.ToString(), second.Value.ToString()], numbers);
    }

    [Fact]
    public async Task One_that_is_done_already_is_completed_from_the_beginning()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var (item, id) = (await OpenAsync(), NewId());

        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(secretary, _workspace.Today, item, id, _draft with { AlreadyDone = true })).Value;

        await using var db = _workspace.Db();
        Assert.Equal(DecisionState.Completed, (await db.Decisions.SingleAsync(d => d.Id == id)).State);
        var journal = await db.Journal.Where(e => e.Meeting == _workspace.Today).OrderBy(e => e.Id).Select(e => e.Event).ToListAsync();
        Assert.Equal([nameof(DecisionRecorded), nameof(DecisionStateChanged)], journal.TakeLast(2));
    }

    [Fact]
    public async Task The_same_one_sent_twice_is_recorded_once()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var item = await OpenAsync();
        var id = NewId();

        var results = await Task.WhenAll(Record(secretary, item, id), Record(secretary, item, id));

        Assert.Single((await _workspace.MeetingAsync()).Decisions);
        Assert.Equal(results[0].Value, results[1].Value);
    }

    [Fact]
    public async Task Other_words_under_an_id_that_is_recorded_are_refused()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var item = await OpenAsync();
        var id = NewId();
        var number = (await Record(secretary, item, id)).Value;

        var others = await Record(secretary, item, id, _draft with { Text = "Listan godkänns." });
        var elsewhere = await Record(secretary, (await _workspace.MeetingAsync()).Items[1].Id, id);

        var refusal = new MeetingRefusal.RecordedOtherwise(number, _draft.Text);
        Assert.Equal([refusal, refusal], [others.Refusal, elsewhere.Refusal]);
        Assert.Equal(_draft.Text, Assert.Single((await _workspace.MeetingAsync()).Decisions).Draft.Text);
    }

    [Fact]
    public async Task Words_whose_decision_was_taken_back_are_not_answered_with_its_number()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var item = await OpenAsync();
        var id = NewId();
        _ = (await Record(secretary, item, id)).Value;
        _ = (await _workspace.Get<SecretaryCommands>().WithdrawDecisionAsync(secretary, _workspace.Today, id)).Value;

        Assert.Equal(new MeetingRefusal.DecisionGone(), (await Record(secretary, item, id)).Refusal);
    }

    [Fact]
    public async Task Many_at_once_get_a_number_each()
    {
        var item = await OpenAsync();
        var secretary = await _workspace.CallerAsync("sekreterare");
        var chair = await _workspace.CallerAsync("ordforande");

        var results = await Task.WhenAll(Record(secretary, item, NewId()), Record(chair, item, NewId()));

        Assert.Equal(2, results.Select(r => r.Value).Distinct().Count());
    }

    [Theory]
    [InlineData("polis")]
    [InlineData("samordnare")]
    [InlineData("ahorare")]
    public async Task Anyone_else_is_refused(string key)
    {
        var item = await OpenAsync();

        var result = await Record(await _workspace.CallerAsync(key), item, NewId());

        Assert.Equal(new NotYourDuty(Decision.Recorders), result.Refusal);
        Assert.Empty((await _workspace.MeetingAsync()).Decisions);
    }

    [Fact]
    public async Task Who_is_not_in_the_council_is_told_that_there_is_no_such_meeting()
    {
        var item = await OpenAsync();
        await using var db = _workspace.Db();
        var stranger = await _workspace.StrangerAsync();

        var result = await Record(stranger, item, NewId());

        Assert.IsType<NotFound>(result.Refusal);
    }

    [Fact]
    public async Task A_decision_taken_back_frees_its_number_and_stays_in_the_journal()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var item = await OpenAsync();
        var id = NewId();
        var number = (await Record(secretary, item, id)).Value;

        var undone = await _workspace.Get<SecretaryCommands>().WithdrawDecisionAsync(secretary, _workspace.Today, id);

        Assert.Null(undone.Refusal);
        Assert.Equal(number, (await Record(secretary, item, NewId())).Value);
        await using var db = _workspace.Db();
        Assert.Equal(1, await db.Journal.CountAsync(j => j.Event == nameof(DecisionWithdrawn)));
    }

    [Fact]
    public async Task What_was_loaded_before_a_decision_was_taken_back_is_not_saved_over_it()
    {
        var secretary = await _workspace.CallerAsync("sekreterare");
        var id = NewId();
        _ = (await Record(secretary, await OpenAsync(), id)).Value;
        await using var slow = _workspace.Db();
        var (loaded, by) = (await slow.Decisions.SingleAsync(d => d.Id == id), (await slow.FindActorAsync(secretary, _workspace.Council, new DateOnly(2026, 3, 11)))!);
        _ = loaded.Amend(by, loaded.Draft, loaded.Draft with { Text = "Något annat." }, inSession: true).Value;

        _ = (await _workspace.Get<SecretaryCommands>().WithdrawDecisionAsync(secretary, _workspace.Today, id)).Value;

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => _workspace.Get<Changes>().SaveAsync(slow, by, _workspace.Clock.Now));
    }

    [Fact]
    public async Task Everybody_who_looks_shares_one_load_and_gets_the_same_view()
    {
        var item = await OpenAsync();
        var rung = new TaskCompletionSource();
        using var watch = _workspace.Feed.Watch([Subject.Meeting(_workspace.Today)], () =>
        {
            rung.TrySetResult();
            return Task.CompletedTask;
        });

        await Record(await _workspace.CallerAsync("sekreterare"), item, NewId());
        await rung.Task;
        var views = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _workspace.MeetingAsync()));

        Assert.All(views, view => Assert.Same(views[0], view));
        Assert.Single(views[0].Decisions);
    }

    private static DecisionId NewId() => new(Guid.CreateVersion7());

    private Task<Result<DecisionNumber>> Record(
        BfaRadet.App.Data.Accounts.Caller caller, AgendaItemId item, DecisionId id, DecisionDraft? draft = null) =>
        _workspace.Get<SecretaryCommands>().RecordDecisionAsync(caller, _workspace.Today, item, id, draft ?? _draft);

    private async Task<AgendaItemId> OpenAsync()
    {
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        var opened = await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today);
        _ = opened.Value;
        return (await _workspace.MeetingAsync()).CurrentItem!.Value;
    }
}
