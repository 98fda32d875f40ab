using BfaRadet.App;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.FollowUp.HandingOver;
using BfaRadet.App.Features.FollowUp.Reminders;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using System.Text.RegularExpressions;
using Xunit;
using TestContext = Xunit.TestContext;

namespace BfaRadet.Tests.App.Features.FollowUp.HandingOver;

/// <summary>Edla Ramberg leaves the council, and what she was to see to goes to others.</summary>
public sealed partial class HandingOverTests : IAsyncLifetime
{
    private readonly HandOverId _id = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!;
    private Member _edla = default!, _asta = default!;
    private List<DecisionId> _hers = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _coordinator = await _workspace.CallerAsync("samordnare");
        await using var db = _workspace.Db();
        var council = await db.Councils.AsNoTracking().SingleAsync(c => c.Id == _workspace.Council, Cancel);
        (_edla, _asta) = (council.Members.Single(m => m.Name == "Edla Ramberg"), council.Members.Single(m => m.Name == "Asta Lindmark"));
        _hers = await db.Decisions.Where(d => d.State == DecisionState.InForce).OrderBy(d => d.Running).Select(d => d.Id).Take(3).ToListAsync(Cancel);
        foreach (var id in _hers)
        {
            var before = (await FindAsync(id)).Decision.Draft;
            _ = (await _workspace.Get<DecisionCommands>().AmendAsync(_coordinator, _workspace.Council, id, before, before with { Responsibles = [Edla] })).Value;
        }
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task Each_row_goes_to_its_own_heir_with_history_a_letter_and_one_line_for_all()
    {
        Assert.Null(await HandOverAsync([new(_hers[0], Edla, Asta), new(_hers[1], Edla, Asta), new(_hers[2], Edla, Police)]));

        Assert.Equal([Asta], await ResponsiblesAsync(_hers[0]));
        Assert.Equal([Police], await ResponsiblesAsync(_hers[2]));
        Assert.Contains((await FindAsync(_hers[0])).History, l => l.Did.Contains("från Polismyndigheten (Edla Ramberg) till Kommunen (Asta Lindmark)".Replace("Kommunen", _asta.Organisation, StringComparison.Ordinal), StringComparison.Ordinal));
        var letters = await LettersAsync();
        var letter = Assert.Single(letters, l => l.Member == _asta.Id);
        Assert.Equal("Du har tagit över 2 beslut", letter.Subject);
        Assert.Contains("/rapport#", letter.Text, StringComparison.Ordinal);

        Assert.Null(await HandOverAsync([new(_hers[0], Edla, Asta)]));
        Assert.Equal(letters.Count, (await LettersAsync()).Count);
    }

    [Fact]
    public async Task Minutes_that_are_not_adopted_yet_tell_who_was_responsible_when_it_was_decided()
    {
        var (meeting, before) = await MinutesAsync();
        Assert.Contains(before, d => d.Contains("Edla Ramberg", StringComparison.Ordinal));

        Assert.Null(await HandOverAsync([new(_hers[0], Edla, Asta), new(_hers[1], Edla, Asta), new(_hers[2], Edla, Police)]));
        Assert.Equal((meeting, before), await MinutesAsync());
        _ = (await _workspace.Get<HandOverCommands>().HandOverAsync(
            _coordinator, _workspace.Council, new HandOverId(Guid.CreateVersion7()), [new(_hers[0], Asta, Police)], null, null)).Value;
        Assert.Equal((meeting, before), await MinutesAsync());

        // What was decided may be corrected still.
        var now = (await FindAsync(_hers[1])).Decision.Draft;
        _ = (await _workspace.Get<DecisionCommands>().AmendAsync(_coordinator, _workspace.Council, _hers[1], now, now with { Responsibles = [Police] })).Value;
        Assert.NotEqual(before, (await MinutesAsync()).Responsibles);
    }

    [Fact]
    public async Task What_has_been_handed_further_is_not_offered_to_be_taken_back()
    {
        Assert.Null(await HandOverAsync([new(_hers[0], Edla, Asta), new(_hers[1], Edla, Asta)]));
        Assert.NotNull((await _workspace.Get<HandOverQueries>().FindAsync(_coordinator, _workspace.Council, _edla.Id))!.Latest);

        _ = (await _workspace.Get<HandOverCommands>().HandOverAsync(
            _coordinator, _workspace.Council, new HandOverId(Guid.CreateVersion7()), [new(_hers[0], Asta, Police)], null, null)).Value;

        Assert.Null((await _workspace.Get<HandOverQueries>().FindAsync(_coordinator, _workspace.Council, _edla.Id))!.Latest);
    }

    private async Task<(MeetingId Meeting, ValueList<string> Responsibles)> MinutesAsync()
    {
        await using var db = _workspace.Db();
        var meeting = await db.Decisions.Where(d => d.Id == _hers[0]).Select(d => d.Meeting).SingleAsync(Cancel);
        var record = (await AssemblyLoading.MakeAsync(db, meeting, Cancel))!;
        return (meeting, record.Sections.SelectMany(s => s.Decisions).Select(d => $"{d.Number}: {string.Join(", ", d.Responsibles)}").ToValueList());
    }

    [Fact]
    public async Task It_is_all_or_nothing()
    {
        var before = await ResponsiblesAsync(_hers[0]);
        _ = (await _workspace.Get<DecisionCommands>().ReportAsync(
            _coordinator, _workspace.Council, _hers[1], Edla, Progress.NotStarted, new Progress(ProgressState.Done, DoneOn: _workspace.Clock.Today()))).Value;

        Assert.IsType<DecisionRefusal.NothingToHandOver>(await HandOverAsync([new(_hers[0], Edla, Asta), new(_hers[1], Edla, Asta)]));

        Assert.Equal(before, await ResponsiblesAsync(_hers[0]));
        Assert.Empty(await LettersAsync());
        Assert.IsType<NotYourDuty>(await HandOverAsync([new(_hers[0], Edla, Asta)], by: await _workspace.CallerAsync("skola")));
        Assert.Null(await _workspace.Get<HandOverQueries>().FindAsync(await _workspace.CallerAsync("skola"), _workspace.Council, _edla.Id));
        Assert.IsType<DecisionRefusal.CannotTakeOver>(await HandOverAsync([new(_hers[0], Edla, new Responsible("Polismyndigheten", "Edla Ramberg", _edla.Id))]));
        Assert.Equal(2, (await _workspace.Get<HandOverQueries>().FindAsync(_coordinator, _workspace.Council, _edla.Id))!.Parts.Count);
    }

    [Fact]
    public async Task The_place_ends_in_the_same_step_and_all_comes_back_in_one()
    {
        var today = _workspace.Clock.Today();
        var seat = (await CouncilAsync()).Seats.Single(s => s.Holder == _edla.Id);

        Assert.Null(await HandOverAsync([.. _hers.Select(id => new HandOverRow(id, Edla, Asta))], new PlaceEnded(today, [(seat.Id, null)])));

        var council = await CouncilAsync();
        Assert.Equal(today, council.Find(_edla.Id)!.TermTo);
        Assert.Null(council.Seats.Single(s => s.Id == seat.Id).Holder);
        var view = (await _workspace.Get<HandOverQueries>().FindAsync(_coordinator, _workspace.Council, _edla.Id))!;
        Assert.Empty(view.Parts);
        Assert.Equal(_hers.Count, view.Latest!.Count);
        Assert.Null((await _workspace.Get<HandOverQueries>().FindAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Council, _edla.Id))!.Latest);

        Assert.IsType<NotFound>((await _workspace.Get<HandOverCommands>().TakeBackAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Council, _id)).Refusal);
        Assert.Null(await TakeBackAsync());
        Assert.Null(await TakeBackAsync());

        council = await CouncilAsync();
        Assert.Null(council.Find(_edla.Id)!.TermTo);
        Assert.Equal(_edla.Id, council.Seats.Single(s => s.Id == seat.Id).Holder);
        foreach (var id in _hers)
        {
            Assert.Equal([Edla], await ResponsiblesAsync(id));
        }

        Assert.All(await LettersAsync(), l => Assert.NotNull(l.ReplacedAt));
        Assert.Null((await _workspace.Get<HandOverQueries>().FindAsync(_coordinator, _workspace.Council, _edla.Id))!.Latest);
    }

    [Fact]
    public async Task Who_has_gone_on_is_not_undone()
    {
        Assert.Null(await HandOverAsync([.. _hers.Select(id => new HandOverRow(id, Edla, Asta))]));
        _ = (await _workspace.Get<DecisionCommands>().ReportAsync(
            _coordinator, _workspace.Council, _hers[1], Asta, Progress.NotStarted, new Progress(ProgressState.Underway))).Value;

        Assert.IsType<DecisionRefusal.HandOverGoneOn>(await TakeBackAsync());

        Assert.Equal([Asta], await ResponsiblesAsync(_hers[0]));
    }

    [Fact]
    public async Task Links_of_the_one_who_left_stop_working_and_those_of_the_heir_work()
    {
        string old;
        await using (var db = _workspace.Db())
        {
            old = ReportLinks.Make(db, _workspace.Council, _hers[0], Edla, _edla.Id, _workspace.Clock.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Null((await _workspace.Get<ReportLinks>().ReadAsync(old)).Refusal);

        Assert.Null(await HandOverAsync([new(_hers[0], Edla, Asta)]));

        Assert.IsType<DecisionRefusal.LinkHandedOver>((await _workspace.Get<ReportLinks>().ReadAsync(old)).Refusal);
        var secret = Secret().Match((await LettersAsync()).Single().Text).Groups[1].Value;
        Assert.Equal("Asta Lindmark", (await _workspace.Get<ReportLinks>().ReadAsync(secret)).Value.Name);
    }

    [Fact]
    public async Task A_decision_for_a_circle_goes_to_nobody_outside_it_unless_that_is_said()
    {
        await using (var db = _workspace.Db())
        {
            var item = await db.Decisions.Where(d => d.Id == _hers[0]).Select(d => d.Item).SingleAsync(Cancel);
            await db.Set<AgendaItem>().Where(i => i.Id == item)
                .ExecuteUpdateAsync(s => s.SetProperty(i => i.Circle, new ItemCircle(Duties.None, [_edla.Id], SecrecyGround.InOwnWords("Upphandling pågår"))), Cancel);
        }

        var outside = (await CouncilAsync()).Members.First(m => m.Duties == Duties.Member && m.Id != _edla.Id);
        var to = new Responsible(outside.Organisation, outside.Name, outside.Id);
        Assert.IsType<DecisionRefusal.HeirIsOutside>(await HandOverAsync([new(_hers[0], Edla, to)]));

        Assert.Null(await HandOverAsync([new(_hers[0], Edla, to, OutsideIsMeant: true)]));

        Assert.Equal([to], await ResponsiblesAsync(_hers[0]));
        Assert.Empty(await LettersAsync());
    }

    [Fact]
    public async Task Several_in_the_log_are_shown_before_they_are_changed()
    {
        var queries = _workspace.Get<HandOverQueries>();
        async Task<ReassignPreview> PreviewAsync(Responsible? from, Responsible to) =>
            (await queries.PreviewAsync(_coordinator, _workspace.Council, new DecisionFilter(), [.. _hers], from, to, false))!;

        Assert.Equal(3, (await PreviewAsync(null, Asta)).Changed);
        Assert.All((await PreviewAsync(null, Edla)).Rows, r => Assert.IsType<DecisionRefusal.ResponsibleAlready>(r.Refusal));
        Assert.All((await PreviewAsync(new Responsible("Någon annan"), Asta)).Rows, r => Assert.IsType<DecisionRefusal.NoLongerTheirs>(r.Refusal));
        Assert.Equal([Edla], await ResponsiblesAsync(_hers[0]));
        Assert.Null(await queries.PreviewAsync(await _workspace.CallerAsync("skola"), _workspace.Council, new DecisionFilter(), null, null, Asta, false));

        Assert.Null(await HandOverAsync((await PreviewAsync(Edla, Asta)).ToHandOver(Asta, false), leaver: false));

        Assert.Equal([Asta], await ResponsiblesAsync(_hers[2]));
        Assert.Equal(3, (await queries.HeirsAsync(_coordinator, _workspace.Council)).Latest!.Count);
    }

    [Fact]
    public async Task The_page_hands_over_and_takes_back()
    {
        await using var page = new APage(_workspace, _coordinator);
        var shown = page.Open<HandOverPage>(
            BfaRadet.App.Ui.Layout.CouncilAddresses.HandOver(_workspace.Council, _edla.Id), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MemberId, _edla.Id.Value));
        Assert.Equal(3, shown.FindAll("[data-heir]").Count);
        Assert.True(shown.Find("button[type=submit]").HasAttribute("disabled"));

        await shown.Find("[data-all]").ChangeAsync(new() { Value = _asta.Id.ToString() });
        await shown.FindAll("[data-heir]")[1].ChangeAsync(new() { Value = "" });
        Assert.Contains("Lämna över 2 beslut", shown.Find("button[type=submit]").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 står kvar på Edla Ramberg", shown.Find("p.sum").TextContent, StringComparison.Ordinal);
        await shown.Find("form").SubmitAsync();

        await shown.WaitForAssertionAsync(() => Assert.Single(shown.FindAll("[data-heir]")));
        await shown.InvokeAsync(() => shown.FindAll("button").First(b => b.TextContent.Contains("Ångra överlämningen", StringComparison.Ordinal)).ClickAsync(new()));
        await shown.WaitForAssertionAsync(() => Assert.Equal(3, shown.FindAll("[data-heir]").Count));
    }

    [GeneratedRegex("/rapport#([A-Za-z0-9_-]+)")]
    private static partial Regex Secret();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Responsible Edla => new(_edla.Organisation, _edla.Name, _edla.Id);

    private Responsible Asta => new(_asta.Organisation, _asta.Name, _asta.Id);

    private Responsible Police => new(_edla.Organisation);

    private async Task<Refusal?> HandOverAsync(ValueList<HandOverRow> rows, PlaceEnded? ended = null, Caller? by = null, bool leaver = true) =>
        (await _workspace.Get<HandOverCommands>().HandOverAsync(by ?? _coordinator, _workspace.Council, _id, rows, leaver ? _edla.Id : null, ended)).Refusal;

    private async Task<Refusal?> TakeBackAsync() => (await _workspace.Get<HandOverCommands>().TakeBackAsync(_coordinator, _workspace.Council, _id)).Refusal;

    private async Task<ValueList<Responsible>> ResponsiblesAsync(DecisionId id) => (await FindAsync(id)).Decision.Draft.Responsibles;

    private async Task<DecisionDetailView> FindAsync(DecisionId id) => (await _workspace.Get<DecisionQueries>().FindAsync(_coordinator, _workspace.Council, id))!;

    private async Task<Council> CouncilAsync()
    {
        await using var db = _workspace.Db();
        return await db.Councils.AsNoTracking().SingleAsync(c => c.Id == _workspace.Council, Cancel);
    }

    private async Task<List<Letter>> LettersAsync()
    {
        await using var db = _workspace.Db();
        return await db.Letters().AsNoTracking().OrderBy(l => l.Made).ToListAsync(Cancel);
    }
}
