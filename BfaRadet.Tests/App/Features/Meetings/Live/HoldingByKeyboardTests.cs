using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.App.Features.Minutes;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Live;

/// <summary>What a secretary who holds a meeting without looking down meets: the roll, items that come up, the ticks.</summary>
public sealed class HoldingByKeyboardTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private AWindow _secretary = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        _secretary = await AWindow.OpenAsync(_workspace, "sekreterare");
    }

    public async ValueTask DisposeAsync()
    {
        await _secretary.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task An_item_that_follows_up_and_comes_up_at_the_meeting_has_its_table_at_once()
    {
        var open = await WithOpenDecisionsAsync();

        Add("Uppföljning av beslut", AgendaItemKind.FollowUp);

        var item = await ItemAsync("Uppföljning av beslut");
        await TakeUpAsync(item);
        _secretary.Sees<FollowUpPanel>("Farten mäts på Storgatan.");
        _secretary.Sees<FollowUpPanel>($"0 av {open} genomgångna");
        Assert.DoesNotContain("Farten mäts", _secretary.TextOf<ItemPanel>(), StringComparison.Ordinal);
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        member.Sees<FollowUpPanel>("Farten mäts på Storgatan.");

        // What it goes through is not gone through twice.
        Add("Mer uppföljning", AgendaItemKind.FollowUp);
        await TakeUpAsync(await ItemAsync("Mer uppföljning"));
        _secretary.Sees<FollowUpPanel>("Punkten följer inte upp något tidigare beslut.");
        _secretary.Press<FollowUpPanel>("Hämta rådets öppna beslut");
        _secretary.Sees<FollowUpPanel>("Rådet har inga öppna beslut som inte följs upp på det här mötet.");
        Assert.Empty(_secretary.Panel<FollowUpPanel>().FindAll("button"));
    }

    [Fact]
    public async Task An_item_without_a_table_says_so_and_is_given_one()
    {
        await WithOpenDecisionsAsync();
        Add("Uppföljning av lägesbilden", AgendaItemKind.FollowUp, gathers: false);
        await TakeUpAsync(await ItemAsync("Uppföljning av lägesbilden"));
        await using var member = await AWindow.OpenAsync(_workspace, "skola");
        member.Sees<FollowUpPanel>("Punkten följer inte upp något tidigare beslut.");
        Assert.Empty(member.Panel<FollowUpPanel>().FindAll("button"));

        _secretary.Press<FollowUpPanel>("Hämta rådets öppna beslut");

        member.Sees<FollowUpPanel>("Farten mäts på Storgatan.");
        Assert.NotNull((await _workspace.Get<SuggestionCommands>().GatherAsync(
            await _workspace.CallerAsync("skola"), _workspace.Today, await ItemAsync("Uppföljning av lägesbilden"))).Refusal);
    }

    [Fact]
    public async Task The_next_item_is_of_the_ordinary_kind_again()
    {
        Add("Rast", AgendaItemKind.Break);
        await ItemAsync("Rast");

        _secretary.Press<AgendaPanel>("+ Lägg till punkt");

        Assert.Equal(nameof(AgendaItemKind.AnyOtherBusiness), _secretary.Panel<AddItemForm>().Find("select").GetAttribute("value"));
    }

    [Fact]
    public void Rows_that_wait_are_gone_on_from_and_the_first_of_them_is_where_one_comes_in()
    {
        var rows = _secretary.Panel<RollPanel>().FindAll("[data-row]");

        Assert.All(rows, row => Assert.True(row.HasAttribute("data-unsettled")));
        Assert.Equal([true, .. Enumerable.Repeat(false, rows.Count - 1)], rows.Select(row => row.HasAttribute("data-next-act")));
        Assert.Equal(["H", "D", "F", "U"], rows[0].QuerySelectorAll("[data-moves-on]").Select(b => b.GetAttribute("data-letter")));

        Mark(0, "H");

        _secretary.Page.WaitForAssertion(
            () =>
            {
                var now = _secretary.Panel<RollPanel>().FindAll("[data-row]");
                Assert.False(now[0].HasAttribute("data-unsettled"));
                Assert.True(now[1].HasAttribute("data-next-act"));
                // To mark again who was marked is a correction of that row.
                Assert.Empty(now[0].QuerySelectorAll("[data-moves-on]"));
            },
            AWindow.Soon);
    }

    [Fact]
    public void What_was_refused_on_a_row_goes_when_the_row_is_left()
    {
        var at = _secretary.Panel<RollPanel>().FindAll("[data-row]").ToList().FindIndex(row => row.QuerySelector("[data-letter=T]") is not null);
        Mark(at, "T");
        _secretary.Page.WaitForAssertion(() => Assert.Single(_secretary.Panel<RollPanel>().FindAll("[data-row] [role=alert]"), alert => alert.TextContent.Trim().Length > 0), AWindow.Soon);

        _secretary.Panel<RollPanel>().Find("[data-drops]").Click();

        _secretary.Page.WaitForAssertion(() => Assert.DoesNotContain(_secretary.Panel<RollPanel>().FindAll("[data-row] [role=alert]"), alert => alert.TextContent.Trim().Length > 0), AWindow.Soon);
        Assert.Empty(_secretary.Panel<RollPanel>().FindAll("[data-drops]"));
    }

    [Fact]
    public async Task A_tick_is_for_what_is_kept_and_not_for_the_time_that_passed()
    {
        var items = (await _workspace.MeetingAsync()).Items.Where(i => i.Kind != AgendaItemKind.Break).ToList();
        _workspace.Clock.Move(TimeSpan.FromMinutes(5));
        await TakeUpAsync(items[1].Id);
        SeesMark(0, "○", "(togs upp, inget är antecknat)");
        _workspace.Clock.Move(TimeSpan.FromMinutes(5));
        await TakeUpAsync(items[2].Id);

        _ = (await _workspace.Get<MinutesCommands>().AppendAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Today, items[0].Id, "Listan gicks igenom.")).Value;
        await _workspace.Get<WritingEngine>().WriteDownAsync();
        SeesMark(0, "✓", "(behandlad)");

        _ = (await _workspace.Get<SecretaryCommands>().RecordDecisionAsync(
            await _workspace.CallerAsync("sekreterare"), _workspace.Today, items[1].Id, new DecisionId(Guid.CreateVersion7()), new DecisionDraft(DecisionKind.Noted, "Informationen antecknas."))).Value;
        SeesMark(1, "✓", "(behandlad)");
    }

    [Fact]
    public void Pause_and_close_are_beside_the_agenda_and_not_below_what_is_said_of_the_meeting()
    {
        var panel = _secretary.Panel<SessionPanel>();

        Assert.Equal(["hold", "session"], panel.FindAll(".hold, .session").Select(e => e.ClassList.Contains("hold") ? "hold" : "session"));
        Assert.Equal(["Paus Alt + P", "Avsluta mötet … Alt + M"], panel.FindAll(".hold button").Select(b => b.TextContent.Trim()));
    }

    private async Task<int> WithOpenDecisionsAsync()
    {
        // As it is told by those before: an item of the meeting that is taken away again leaves them open.
        var coordinator = await _workspace.CallerAsync("samordnare");
        var (item, _) = await AFollowUp.AddAsync(
            _workspace.Services, coordinator, _workspace.Today, AFollowUp.Text with { Background = "" }, null,
            new DecisionDraft(DecisionKind.Assigned, "Farten mäts på Storgatan.", [new Responsible("Gatuenheten")], new DateOnly(2026, 3, 31)));
        _ = (await _workspace.Get<PreparingCommands>().RemoveItemAsync(coordinator, _workspace.Today, item)).Value;
        await using var db = _workspace.Db();
        var day = (await _workspace.MeetingAsync()).Details.Date;
        var open = await db.Decisions.AsNoTracking().Where(d => d.Council == _workspace.Council && d.Meeting != _workspace.Today && d.State == DecisionState.InForce).ToListAsync();
        return open.Where(d => FollowUpRows.Of(d, day, day) is not null).Sum(d => Math.Max(1, d.Responsibles.Count));
    }

    private void Add(string title, AgendaItemKind kind, bool gathers = true)
    {
        _secretary.Press<AgendaPanel>("+ Lägg till punkt");
        var form = _secretary.Panel<AddItemForm>();
        form.InvokeAsync(() => form.Find("input.field").Change(title)).GetAwaiter().GetResult();
        form.InvokeAsync(() => form.Find("select").Change(kind.ToString())).GetAwaiter().GetResult();
        if (!gathers)
        {
            form.InvokeAsync(() => form.Find("input[type=checkbox]").Change(false)).GetAwaiter().GetResult();
        }

        form.InvokeAsync(() => form.Find("form").Submit()).GetAwaiter().GetResult();
    }

    private async Task<AgendaItemId> ItemAsync(string title)
    {
        _secretary.Sees<AgendaPanel>(title);
        return (await _workspace.MeetingAsync()).Items.Single(i => i.Title == title).Id;
    }

    private async Task TakeUpAsync(AgendaItemId item) =>
        _ = (await _workspace.Get<ChairCommands>().TakeUpAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today, item)).Value;

    private void Mark(int at, string letter)
    {
        var panel = _secretary.Panel<RollPanel>();
        panel.InvokeAsync(() => panel.FindAll("[data-row]")[at].QuerySelector($"[data-letter={letter}]")!.Click()).GetAwaiter().GetResult();
    }

    private void SeesMark(int at, string mark, string said) => _secretary.Page.WaitForAssertion(
        () =>
        {
            var line = _secretary.Panel<AgendaPanel>().FindAll("li.item:not(.break)")[at];
            Assert.Equal(mark, line.QuerySelector(".mark")!.TextContent);
            Assert.Contains(said, line.TextContent, StringComparison.Ordinal);
        },
        AWindow.Soon);
}
