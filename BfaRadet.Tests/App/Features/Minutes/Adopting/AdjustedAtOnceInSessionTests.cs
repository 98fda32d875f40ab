using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Meetings.Voting;
using BfaRadet.App.Features.Minutes.Adopting;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Features.Minutes.Adopting;

/// <summary>A paragraf is sent for adjusting at once while the meeting goes on: it stands, whatever is done beside it.</summary>
public sealed class AdjustedAtOnceInSessionTests : IAsyncLifetime
{
    private readonly DecisionId _decision = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;
    private Caller _secretary = default!;
    private IReadOnlyList<ItemView> _items = [];
    private AgendaItemId _settled;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await Chair.OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        var view = await _workspace.MeetingAsync();
        (_items, _settled) = (view.Items, view.Items[1].Id);
        foreach (var name in new[] { "ordforande", "sekreterare" })
        {
            var member = (await _workspace.CallerAsync(name)).Name;
            _ = (await Secretary.MarkPresentAsync(_secretary, _workspace.Today, view.Roll.Single(a => a.Name == member).Id, remote: false)).Value;
        }

        _ = (await Chair.TakeUpAsync(_secretary, _workspace.Today, _settled)).Value;
        _ = (await Secretary.RecordDecisionAsync(_secretary, _workspace.Today, _settled, _decision, Draft("Det första."))).Value;
        _ = (await _workspace.Get<AdjustmentCommands>().SendSectionAsync(_secretary, _workspace.Today, _settled)).Value;
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Nothing_more_is_recorded_under_it_and_nothing_taken_back()
    {
        var locked = new AdjustmentRefusal.SectionIsLocked();
        var who = (await _workspace.MeetingAsync()).Roll.First(a => a.IsHere).Id;
        var proceedings = _workspace.Get<ProceedingsCommands>();

        Assert.Equal(locked, (await Secretary.RecordDecisionAsync(_secretary, _workspace.Today, _settled, new DecisionId(Guid.CreateVersion7()), Draft("För sent."))).Refusal);
        Assert.Equal(locked, (await Secretary.WithdrawDecisionAsync(_secretary, _workspace.Today, _decision)).Refusal);
        Assert.Equal(locked, (await _workspace.Get<DecisionCommands>().AmendAsync(_secretary, _workspace.Council, _decision, Draft("Det första."), Draft("Något annat."))).Refusal);
        Assert.Equal(locked, (await proceedings.MakeMotionAsync(_secretary, _workspace.Today, new MotionId(Guid.CreateVersion7()), _settled, who, "Avslag")).Refusal);
        Assert.Equal(locked, (await proceedings.MakeStatementAsync(
            _secretary, _workspace.Today, new StatementId(Guid.CreateVersion7()), _settled, StatementKind.Note, who, "För sent.")).Refusal);
        Assert.Null((await Secretary.RecordDecisionAsync(_secretary, _workspace.Today, _items[2].Id, new DecisionId(Guid.CreateVersion7()), Draft("Under en annan."))).Refusal);
        Assert.Equal(["Det första."], (await RecordAsync()).Find(_settled)!.Decisions.Select(d => d.Text));
    }

    [Fact]
    public async Task Its_number_stays()
    {
        var preparing = _workspace.Get<PreparingCommands>();
        var renumbers = new AdjustmentRefusal.WouldRenumber();
        Task<Result<Done>> AddAsync(AgendaItemId after) => preparing.AddItemAsync(
            _secretary, _workspace.Today, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Ny"), after);

        Assert.Equal(renumbers, (await AddAsync(_items[0].Id)).Refusal);
        Assert.Equal(renumbers, (await preparing.MoveItemAsync(_secretary, _workspace.Today, _items[2].Id, 0)).Refusal);
        Assert.Null((await AddAsync(_settled)).Refusal);
        Assert.Equal("§ 2", (await RecordAsync()).Find(_settled)!.Label);
        Assert.Equal("§ 2", (await RecordAsync()).Sections[1].Label);
    }

    [Fact]
    public async Task Taken_back_it_is_open_again()
    {
        _ = (await _workspace.Get<AdjustmentCommands>().SendSectionBackAsync(_secretary, _workspace.Today, _settled, "Mer att säga")).Value;

        Assert.Null((await Secretary.WithdrawDecisionAsync(_secretary, _workspace.Today, _decision)).Refusal);
    }

    private SecretaryCommands Secretary => _workspace.Get<SecretaryCommands>();

    private ChairCommands Chair => _workspace.Get<ChairCommands>();

    private static DecisionDraft Draft(string text) => new(DecisionKind.Noted, text);

    private async Task<MinutesRecord> RecordAsync()
    {
        await using var db = _workspace.Db();
        return (await AssemblyLoading.MakeAsync(db, _workspace.Today))!;
    }
}
