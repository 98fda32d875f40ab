using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda;

public sealed class PreparingTheAgendaTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private APage _window = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task Enter_pressed_twice_makes_one_item()
    {
        var page = await _workspace.OpenPreparingAsync(_window);
        await page.Find("#new-title").InputAsync("Trygghetsvandring 🌲🚶");
        var form = page.Find("form[aria-label='Ny punkt']");

        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Single(page.Titles(), "Trygghetsvandring 🌲🚶"));
        Assert.Single((await _workspace.MeetingAsync()).Items, i => i.Title == "Trygghetsvandring 🌲🚶");
    }

    [Fact]
    public async Task What_is_typed_on_while_the_server_answers_is_the_next_one()
    {
        var (answer, added) = (new TaskCompletionSource<Refusal?>(), new List<string>());
        var line = _window.Render<AddItemLine>(parameters => parameters.Add(l => l.Presenters, []).Add(l => l.Items, []).Add(l => l.Add, (_, text) =>
        {
            added.Add(text.Title);
            return answer.Task;
        }));
        await line.Find("#new-title").InputAsync("Provpunkt ett, 5 min");
        var first = line.Find("form").SubmitAsync();
        await line.Find("#new-title").InputAsync("Provpunkt ett, 5 minProvpunkt två");
        var second = line.Find("form").SubmitAsync();
        await line.Find("#new-title").InputAsync("Provpunkt ett, 5 minProvpunkt tvåPro");

        answer.SetResult(null);
        await Task.WhenAll(first, second);

        Assert.Equal(["Provpunkt ett", "Provpunkt två"], added);
        Assert.Equal("Pro", line.Find("#new-title").GetAttribute("value"));
    }

    [Fact]
    public async Task Where_a_new_item_came_is_said_as_long_as_it_is_there()
    {
        var page = await _workspace.OpenPreparingAsync(_window);
        await page.Find("#new-title").InputAsync("Trygghetsvandring");
        await page.Find("form[aria-label='Ny punkt']").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("”Trygghetsvandring” ligger före ”Övriga frågor”.", page.Find(".placed").TextContent));

        var added = (await _workspace.MeetingAsync()).Items.Single(i => i.Title == "Trygghetsvandring");
        _ = (await _workspace.Get<PreparingCommands>().RemoveItemAsync(await _workspace.CallerAsync("sekreterare"), _workspace.Today, added.Id)).Value;

        await page.WaitForAssertionAsync(() => Assert.Equal("", page.Find(".placed").TextContent));
    }

    [Fact]
    public async Task A_new_item_comes_before_what_ends_the_meeting_and_the_line_says_where()
    {
        var page = await _workspace.OpenPreparingAsync(_window);

        // After the example's own "Övriga frågor".
        await AddAsync("Mötets avslutande", "", "");
        await AddAsync("Trygghetsvandring", "", "”Trygghetsvandring” ligger före ”Övriga frågor”.");
        await AddAsync("Ishallen", ", övriga frågor", "”Ishallen” ligger före ”Mötets avslutande”.");

        Assert.Equal(["Trygghetsvandring", "Övriga frågor", "Ishallen", "Mötets avslutande"], page.Titles().TakeLast(4));

        async Task AddAsync(string title, string marks, string said)
        {
            await page.Find("#new-title").InputAsync(title + marks);
            await page.Find("form[aria-label='Ny punkt']").SubmitAsync();
            await page.WaitForAssertionAsync(() => Assert.Contains(title, page.Titles()));
            Assert.Equal(said, page.Find(".placed").TextContent);
        }
    }

    [Fact]
    public async Task The_line_shows_what_it_was_read_as_and_Enter_adds_that()
    {
        var page = await _workspace.OpenPreparingAsync(_window);

        await page.Find("#new-title").InputAsync("Belysningen i parken, 10 min, polisen, information");

        Assert.Equal(["Belysningen i parken", "10", "Polismyndigheten", "Information"], page.FindAll("#new-read dd").Select(d => d.Words()));
        await page.Find("form[aria-label='Ny punkt']").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("Belysningen i parken", page.Titles()));
        var added = (await _workspace.MeetingAsync()).Items.Single(i => i.Title == "Belysningen i parken");
        Assert.Equal((AgendaItemKind.Information, "Polismyndigheten", 10), (added.Kind, added.Presenter, added.PlannedMinutes ?? 0));
        Assert.Equal("", page.Find("#new-title").GetAttribute("value") ?? "");
        Assert.Equal("", page.Find("#new-read").Words());
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_refused_and_kept()
    {
        var page = await _workspace.OpenPreparingAsync(_window);
        await page.Find("#new-title").InputAsync("Belysningen, 10–15 min");
        Assert.StartsWith("”10–15 min” går inte att läsa", page.Find("#new-read").Words(), StringComparison.Ordinal);

        await page.Find("form[aria-label='Ny punkt']").SubmitAsync();

        Assert.StartsWith("”10–15 min” går inte att läsa", page.Find("form[aria-label='Ny punkt'] .bfa-field-error").Words(), StringComparison.Ordinal);
        Assert.Equal("Belysningen, 10–15 min", page.Find("#new-title").GetAttribute("value"));
        Assert.DoesNotContain("Belysningen", page.Titles());
    }

    [Fact]
    public async Task A_new_meeting_has_the_times_the_place_and_the_standing_items_of_the_last()
    {
        var page = _window.Open<MeetingsPage>(MeetingAddresses.List(_workspace.Council), p => p.Add(x => x.CouncilKey, _workspace.Council.Value));
        await page.WaitForElementAsync(".meetings");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Planera sammanträde").ClickAsync();

        Assert.Contains("är från förra sammanträdet, 14 januari 2026.", page.Find(".plan").Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.Find("#field-StartsAt").GetAttribute("value")!);
        Assert.NotEmpty(page.Find("#field-Place").GetAttribute("value")!);
        Assert.Equal("", page.Find("#field-Date").GetAttribute("value") ?? "");
        var standing = page.FindAll("[data-field=Standing] .check");
        Assert.Equal(["Godkännande av föredragningslistan · 5 min · ordförande"], standing.Select(s => s.Words()));
        Assert.All(page.FindAll("[data-field=Standing] input"), box => Assert.True(box.HasAttribute("checked")));
        await page.Find("#field-Date").InputAsync("2026-06-10");
        await page.Find("form[aria-label='Nytt sammanträde']").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("10 juni 2026", page.Markup, StringComparison.Ordinal));
        var list = await _workspace.Get<MeetingQueries>().ListAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council);
        Assert.Equal(1, list!.Meetings.Single(m => m.Details.Date == new DateOnly(2026, 6, 10)).Items);
        Assert.Null((await _workspace.Get<MeetingQueries>().ListAsync(await _workspace.CallerAsync("polis"), _workspace.Council))!.Last);
    }

    [Fact]
    public async Task A_day_that_is_not_is_said_when_its_field_is_left_and_goes_when_another_is_typed()
    {
        var page = _window.Open<MeetingsPage>(MeetingAddresses.List(_workspace.Council), p => p.Add(x => x.CouncilKey, _workspace.Council.Value));
        await page.WaitForElementAsync(".meetings");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Planera sammanträde").ClickAsync();

        await page.Find("#field-Date").InputAsync("torsdag 15 januari 2027");
        Assert.Empty(page.FindAll("#field-Date-unread"));
        await page.Find("#field-Date").BlurAsync(new());

        Assert.Contains("fredag", page.Find("#field-Date-unread").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find("#field-Date").GetAttribute("aria-invalid"));
        await page.Find("#field-Date").InputAsync("fredag 15 januari 2027");
        Assert.Empty(page.FindAll("#field-Date-unread"));
    }

    [Fact]
    public async Task A_standing_item_that_is_not_wanted_is_left_out()
    {
        var page = _window.Open<MeetingsPage>(MeetingAddresses.List(_workspace.Council), p => p.Add(x => x.CouncilKey, _workspace.Council.Value));
        await page.WaitForElementAsync(".meetings");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Planera sammanträde").ClickAsync();
        await page.Find("#field-Date").InputAsync("2026-06-10");

        await page.Find("[data-field=Standing] input").ChangeAsync(false);
        await page.Find("form[aria-label='Nytt sammanträde']").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("10 juni 2026", page.Markup, StringComparison.Ordinal));
        var list = await _workspace.Get<MeetingQueries>().ListAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council);
        Assert.Equal(0, list!.Meetings.Single(m => m.Details.Date == new DateOnly(2026, 6, 10)).Items);
    }

    [Fact]
    public async Task An_end_that_cannot_be_computed_says_why()
    {
        var page = await _workspace.OpenPreparingAsync(_window, "Farthinder på Storgatan");

        await page.TypeAsync("PlannedMinutes", "");
        await page.SaveAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal(
            "Slutet går inte att beräkna: 1 punkt saknar minuter. De andra tar 55 min, till 16.25. Planerat slut är 17.30.", page.Find(".end").Words()));
    }

    [Theory]
    [InlineData(0, "Titeln behöver fyllas i.")]
    [InlineData(10_000, "Titeln ryms inte")]
    public async Task A_title_that_says_nothing_or_too_much_is_refused_and_kept(int length, string expected)
    {
        var page = await _workspace.OpenPreparingAsync(_window);
        var typed = new string('å', length);
        await page.Find("#new-title").InputAsync(typed);

        await page.Find("form[aria-label='Ny punkt']").SubmitAsync();

        Assert.Contains(expected, page.Find("form[aria-label='Ny punkt'] .bfa-field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.Find("#new-title").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Minutes_in_letters_are_refused_and_kept()
    {
        var page = await _workspace.OpenPreparingAsync(_window, "Farthinder på Storgatan");
        await page.TypeAsync("PlannedMinutes", "en kvart");

        await page.SaveAsync();

        Assert.Contains("”en kvart” är inget antal minuter", page.Find(".under .bfa-field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("en kvart", page.Typed("PlannedMinutes"));
    }

    [Fact]
    public async Task An_agenda_longer_than_its_time_is_told()
    {
        var page = await _workspace.OpenPreparingAsync(_window, "Farthinder på Storgatan");
        Assert.Equal("Beräknat slut 16.40, 50 min kvar till planerat slut 17.30.", page.Find(".end").Words());

        await page.TypeAsync("PlannedMinutes", "90");
        await page.SaveAsync();

        await page.WaitForAssertionAsync(() =>
            Assert.Equal("Beräknat slut 17.55, 25 min över planerat slut 17.30.", page.Find(".end.bfa-strip").Words()));
    }

    [Fact]
    public async Task A_row_is_moved_by_keys_and_its_place_is_said()
    {
        var page = await _workspace.OpenPreparingAsync(_window);

        await page.FindAll("ol.agenda .row")[4].KeyDownAsync(new KeyboardEventArgs { Key = "ArrowUp", AltKey = true });

        await page.WaitForAssertionAsync(() => Assert.Equal("Farthinder på Storgatan", page.Titles().ElementAt(3)));
        await page.WaitForAssertionAsync(() => Assert.Contains(
            page.FindAll("[role=status]"), r => r.TextContent == "Farthinder på Storgatan flyttad till plats 4"));
    }

    [Fact]
    public async Task A_removed_item_comes_back_by_one_click_with_all_that_was_written()
    {
        var page = await _workspace.OpenPreparingAsync(_window, "Farthinder på Storgatan");
        var before = (await _workspace.MeetingAsync()).Items;

        await page.PressAsync("Ta bort punkten");
        await page.WaitForAssertionAsync(() => Assert.DoesNotContain("Farthinder på Storgatan", page.Titles()));
        var undo = await _window.Notices.WaitForElementAsync(".mud-snackbar-content-action button");
        await undo.ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal("Farthinder på Storgatan", page.Titles().ElementAt(4)));
        Assert.Equal(before, (await _workspace.MeetingAsync()).Items);
    }

    [Fact]
    public async Task A_suggestion_says_why_and_is_taken_in_by_one_key()
    {
        var page = await _workspace.OpenPreparingAsync(_window);
        var row = page.FindAll(".suggestions li").Single(l => l.TextContent.Contains("kamerabevakning", StringComparison.Ordinal));
        Assert.Contains("bordlagt 14 januari", row.TextContent, StringComparison.Ordinal);

        await row.KeyDownAsync(new KeyboardEventArgs { Code = "KeyL", Key = "l", AltKey = true });

        await page.WaitForAssertionAsync(() => Assert.Contains("Remissvar på motion om kamerabevakning vid gymnasieskolan", page.Titles()));
        Assert.DoesNotContain(page.FindAll(".suggestions li"), l => l.TextContent.Contains("kamerabevakning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_several_that_are_removed_one_notice_is_shown_and_each_is_taken_back()
    {
        var page = await _workspace.OpenPreparingAsync(_window);
        var before = page.Titles().ToList();
        foreach (var row in new[] { 0, 0 })
        {
            var removed = page.Titles().ElementAt(row);
            await page.FindAll("ol.agenda .row")[row].KeyDownAsync(new KeyboardEventArgs { Key = "Delete", AltKey = true });
            await page.WaitForAssertionAsync(() => Assert.DoesNotContain(removed, page.Titles()));
        }

        foreach (var left in new[] { 1, 0 })
        {
            await _window.Notices.WaitForAssertionAsync(() => Assert.Single(_window.Notices.FindAll(".mud-snackbar"), n => n.TextContent.Contains(before[left], StringComparison.Ordinal)));
            Assert.Single(_window.Notices.FindAll(".mud-snackbar"));
            await _window.Notices.Find(".mud-snackbar-content-action button").ClickAsync();
        }

        await page.WaitForAssertionAsync(() => Assert.Equal(before, page.Titles()));
    }

    [Fact]
    public async Task An_empty_agenda_is_not_offered_to_be_shared()
    {
        var next = new MeetingId(Guid.CreateVersion7());
        _ = (await _workspace.Get<PreparingCommands>().PlanAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, next,
            new MeetingDetails(new DateOnly(2026, 9, 9), new TimeOnly(9, 0), new TimeOnly(11, 0), ""))).Value;

        var page = _window.Open<PreparingPage>(MeetingAddresses.Preparing(_workspace.Council, next),
            p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, next.Value));

        await page.WaitForElementAsync(".sharing");
        Assert.True(page.Find(".sharing button").HasAttribute("disabled"));
        Assert.Contains("det finns inget att dela än", page.Find(".sharing").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sharing_tells_what_happens_first_and_then_the_council_sees_it()
    {
        var member = await _workspace.CallerAsync("polis");
        var next = await PlannedAsync();
        _ = (await _workspace.Get<CouncilCommands>().AddMemberAsync(
            await _workspace.CallerAsync("samordnare"), _workspace.Council, new MemberDetails("Nyn Nykomling", "", "Skolan", Duties.Member))).Value;
        var page = _window.Open<PreparingPage>(MeetingAddresses.Preparing(_workspace.Council, next),
            p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, next.Value));
        await page.WaitForElementAsync("ol.agenda");
        Assert.Null(await _workspace.Get<MeetingQueries>().FindAsync(member, _workspace.Council, next));

        var pressed = page.PressAsync("Dela med rådet");
        var dialog = await _window.Dialogs.WaitForElementAsync("[role=dialog]");
        Assert.Contains("13 personer", dialog.TextContent, StringComparison.Ordinal);
        Assert.Contains("allmän handling", dialog.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den som inte har konto ser den inte: Nyn Nykomling.", dialog.TextContent, StringComparison.Ordinal);
        Assert.Contains("Det går inte att ångra.", dialog.TextContent, StringComparison.Ordinal);
        await _window.Dialogs.FindAll("button").First(b => b.TextContent.Trim() == "Dela med rådet").ClickAsync();
        await pressed;

        await page.WaitForAssertionAsync(() => Assert.Contains("Rådet fick dagordningen 11 mars 2026 kl. 15.30", page.Find(".sharing").TextContent, StringComparison.Ordinal));
        Assert.Contains("Utan konto, och ser den inte här: Nyn Nykomling.", page.Find(".sharing").TextContent, StringComparison.Ordinal);
        Assert.NotNull(await _workspace.Get<MeetingQueries>().FindAsync(member, _workspace.Council, next));
    }

    [Theory]
    [InlineData("samordnare")]
    [InlineData("polis")]
    public async Task The_internal_note_is_not_in_the_agenda_as_the_council_sees_it(string who)
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync(who));
        var page = window.Open<AgendaPage>(MeetingAddresses.Agenda(_workspace.Council, _workspace.Today),
            p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, _workspace.Today.Value));
        await page.WaitForElementAsync("ol.items");

        Assert.Contains("Farthinder på Storgatan", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Vägsamfälligheten", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("ntern anteckning", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_ends_before_it_starts_is_refused_and_what_was_typed_is_kept()
    {
        var page = _window.Open<MeetingsPage>(MeetingAddresses.List(_workspace.Council), p => p.Add(x => x.CouncilKey, _workspace.Council.Value));
        await page.WaitForElementAsync(".meetings");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Planera sammanträde").ClickAsync();
        await page.Find("#field-Date").InputAsync("2026-06-10");
        await page.Find("#field-StartsAt").InputAsync("15:30");
        await page.Find("#field-EndsAt").InputAsync("14:00");
        await page.Find("#field-Place").InputAsync("Biblioteket");

        await page.Find("form[aria-label='Nytt sammanträde']").SubmitAsync();

        Assert.Contains("Mötet slutar 14.00, men börjar 15.30.", page.Find(".plan .bfa-field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("Biblioteket", page.Find("#field-Place").GetAttribute("value"));
        await page.Find("#field-EndsAt").InputAsync("17:30");
        var form = page.Find("form[aria-label='Nytt sammanträde']");
        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Single(page.FindAll(".meetings .day"), d => d.Words().Contains("10 juni", StringComparison.Ordinal)));
    }

    private async Task<MeetingId> PlannedAsync()
    {
        var list = await _workspace.Get<MeetingQueries>().ListAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council);
        return list!.Meetings.Single(m => m.State == MeetingState.Preparing).Id;
    }
}
