using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.App.Mail;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;
using BfaRadet.Tests.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Summons;

/// <summary>What those who prepare, and those who are summoned, see of a summons on the pages.</summary>
public sealed class SummonsOnThePageTests
{
    [Fact]
    public async Task Before_it_goes_what_is_thin_is_said_and_the_letter_can_be_read()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        await using var window = new APage(made.Workspace, made.Coordinator);

        var panel = (await OpenAsync(made, window)).Find("section.summons").Words();

        Assert.Contains("Utan minuter: 1 Kamerabevakning.", panel, StringComparison.Ordinal);
        Assert.Contains("Beslutspunkter utan förslag till beslut: 1 Kamerabevakning.", panel, StringComparison.Ordinal);
        Assert.Contains("Utan föredragande: 1 Kamerabevakning.", panel, StringComparison.Ordinal);
        Assert.Contains("Du kallas till sammanträde med", panel, StringComparison.Ordinal);
        Assert.Contains("Får brevet:", panel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_goes_a_member_reads_when_to_answer_where_the_answer_will_be()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        _ = await made.Workspace.Get<PreparingCommands>().ShareAsync(made.Coordinator, made.Id);
        await using var window = new APage(made.Workspace, await made.Workspace.CallerAsync("polis"));

        var page = window.Open<AgendaPage>(MeetingAddresses.Agenda(made.Workspace.Council, made.Id), p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value).Add(x => x.MeetingKey, made.Id.Value));

        Assert.StartsWith("Här svarar du ”", (await page.WaitForElementAsync(".answer-later")).Words(), StringComparison.Ordinal);
        Assert.Contains("när kallelsen är skickad.", page.Find(".answer-later").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Ingen kallelse skickades härifrån")]
    [InlineData(false, "Kallelsen är inte skickad än")]
    public async Task A_meeting_that_will_not_be_held_waits_for_no_summons(bool isCancelled, string heading)
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        _ = await made.Workspace.Get<PreparingCommands>().ShareAsync(made.Coordinator, made.Id);
        if (isCancelled)
        {
            Assert.Null((await made.Commands.CancelAsync(made.Coordinator, made.Id, "Sjukdom")).Refusal);
        }

        await using var window = new APage(made.Workspace, made.Coordinator);
        var page = window.Open<SummonsPage>(MeetingAddresses.Summons(made.Workspace.Council, made.Id), p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value).Add(x => x.MeetingKey, made.Id.Value));

        Assert.Equal(heading, (await page.WaitForElementAsync("h2")).TextContent.Trim());
    }

    [Theory]
    [InlineData("", "Nr, Ärende, Föredragande, Klockslag")]
    [InlineData("KS 2026/0131", "Nr, Ärende, Föredragande, Klockslag, Dnr")]
    public async Task A_column_that_no_item_has_anything_in_is_not_drawn(string registryNumber, string columns)
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        _ = (await made.Preparing.AddItemAsync(made.Coordinator, made.Id, new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Information, "Farthinder", RegistryNumber: registryNumber))).Value;
        _ = (await made.Commands.SendAsync(made.Coordinator, made.Id, (await made.PlanOfAsync()).Content)).Value;
        await using var window = new APage(made.Workspace, made.Coordinator);

        var page = window.Open<SummonsPage>(MeetingAddresses.Summons(made.Workspace.Council, made.Id), p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value).Add(x => x.MeetingKey, made.Id.Value));

        _ = await page.WaitForElementAsync("thead");
        Assert.Equal(columns, string.Join(", ", page.FindAll("thead th").Select(th => th.TextContent.Trim())));
    }

    [Fact]
    public async Task When_it_has_gone_a_receipt_says_so_and_the_heading_has_the_focus()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        await using var window = new APage(made.Workspace, made.Coordinator);
        var page = await OpenAsync(made, window);

        var sending = page.FindAll("section.summons button").Single(b => b.TextContent.Trim() == "Skicka kallelse").ClickAsync();
        await window.Dialogs.WaitForAssertionAsync(() => Assert.Contains("Skicka kallelsen?", window.Dialogs.Markup, StringComparison.Ordinal));
        await window.Dialogs.FindAll("button").Single(b => b.TextContent.Trim().StartsWith("Skriv ", StringComparison.Ordinal)).ClickAsync();
        await sending;

        await page.WaitForAssertionAsync(() => Assert.Contains("brev är skrivna", page.Find("section.summons .receipt").TextContent, StringComparison.Ordinal));
        await page.WaitForAssertionAsync(() => Assert.Contains(window.JSInterop.Invocations, i => i.Identifier == "Blazor._internal.domWrapper.focus"));
    }

    [Fact]
    public async Task Afterwards_it_says_how_many_letters_wait_and_takes_answers_for_everybody_on_it()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await using var window = new APage(made.Workspace, made.Coordinator);
        var page = await OpenAsync(made, window);
        var letters = (await made.LettersAsync()).Count;

        Assert.Contains($"{letters} brev skrivna, 0 lämnade", page.Find("section.summons").Words(), StringComparison.Ordinal);
        Assert.Equal((await made.ViewAsync()).Summons!.Latest.Content.Called.Count, page.FindAll(".replies li").Count);
        var row = page.FindAll(".replies li").Single(r => r.TextContent.Contains("Edla Ramberg", StringComparison.Ordinal));
        await row.QuerySelector("input.field")!.ChangeAsync("Ringde");
        row = page.FindAll(".replies li").Single(r => r.TextContent.Contains("Edla Ramberg", StringComparison.Ordinal));
        await row.QuerySelectorAll("button").Single(b => b.TextContent == "Förhinder").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains(
            $"Förhinder: Ringde (antecknat av {made.Coordinator.Name})", page.Find(".replies").Words(), StringComparison.Ordinal));
        await page.WaitForAssertionAsync(() => Assert.Contains("väntar på att lämnas", page.Find(".replies .said:not(:empty)").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_has_been_is_asked_about_and_does_not_stand_among_those_to_come()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await using var window = new APage(made.Workspace, made.Coordinator);
        var page = window.Open<MeetingsPage>(MeetingAddresses.List(made.Workspace.Council), p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value));
        await page.WaitForElementAsync(".meetings");
        await page.FindAll("button").First(b => b.TextContent.Trim() == "Planera sammanträde").ClickAsync();
        await page.Find("#field-Date").InputAsync("2025-06-10");

        var saving = page.Find("form[aria-label='Nytt sammanträde']").SubmitAsync();
        await window.Dialogs.WaitForAssertionAsync(() => Assert.Contains("Dagen har varit", window.Dialogs.Markup, StringComparison.Ordinal));
        await window.Dialogs.FindAll("button").Single(b => b.TextContent.Trim() == "Avbryt").ClickAsync();
        await saving;

        await page.WaitForAssertionAsync(() => Assert.Contains("Dagen har varit.", page.Find(".plan .bfa-field-error").TextContent, StringComparison.Ordinal));
        await made.PlanAsync(new MeetingId(Guid.CreateVersion7()), ASummonedMeeting.Details with { Date = new DateOnly(2025, 6, 10) });
        await page.WaitForAssertionAsync(() =>
        {
            var coming = page.FindAll("h2").Single(h => h.TextContent == "Kommande").NextElementSibling!;
            Assert.DoesNotContain("2025", coming.TextContent, StringComparison.Ordinal);
            Assert.Contains("har inte svarat", coming.TextContent, StringComparison.Ordinal);
            Assert.Contains("10 juni 2025", page.FindAll("h2").Single(h => h.TextContent.StartsWith("Dagen har varit", StringComparison.Ordinal)).NextElementSibling!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Only_those_who_prepare_see_how_far_the_summonses_have_come()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var queries = made.Workspace.Get<MeetingQueries>();
        var details = (await made.ViewAsync()).Details;
        _ = (await made.Preparing.ChangeDetailsAsync(made.Coordinator, made.Id, details, details with { Place = "Biblioteket" })).Value;

        var standing = (await queries.ListAsync(made.Coordinator, made.Workspace.Council))!.Summonses.Single(s => s.Meeting == made.Id);

        Assert.Equal((new DateOnly(2026, 3, 18), 1), (standing.LastDay, standing.Unsent));
        Assert.NotNull(standing.SentAt);
        Assert.Empty((await queries.ListAsync(await made.Workspace.CallerAsync("polis"), made.Workspace.Council))!.Summonses);
    }

    [Fact]
    public async Task A_meeting_that_is_moved_and_not_told_says_so_wherever_answers_are_counted()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var (police, home) = (await made.Workspace.CallerAsync("polis"), made.Workspace.Get<HomeQueries>());
        _ = (await made.Commands.AnswerAsync(police, made.Id, SummonsAnswer.Comes)).Value;
        _ = (await made.Preparing.ChangeDetailsAsync(made.Coordinator, made.Id, ASummonedMeeting.Details, ASummonedMeeting.Details with { Date = new DateOnly(2026, 4, 1) })).Value;
        await using var window = new APage(made.Workspace, made.Coordinator);

        var panel = (await OpenAsync(made, window)).Find("section.summons").Words();
        var standing = (await made.Workspace.Get<MeetingQueries>().ListAsync(made.Coordinator, made.Workspace.Council))!.Summonses.Single(s => s.Meeting == made.Id);

        Assert.Contains("Flyttat, ännu inte meddelat. Kallelsen och svaren gäller onsdag 25 mars 2026", panel, StringComparison.Ordinal);
        Assert.Contains("Flyttat, ännu inte meddelat: svaren gäller 25 mars", SummonsWords.Of(standing, new DateOnly(2026, 3, 11)), StringComparison.Ordinal);
        Assert.Contains((await home.FindAsync(made.Coordinator, made.Workspace.Council, null))!.Needs, n => n is UntoldMove m && m.Meeting == made.Id);
        Assert.DoesNotContain((await home.FindAsync(await made.Workspace.CallerAsync("skola"), made.Workspace.Council, null))!.Needs, n => n is UnansweredSummons u && u.Meeting == made.Id);
        _ = (await made.Commands.SendChangesAsync(made.Coordinator, made.Id, (await made.PlanOfAsync()).Content)).Value;
        Assert.Contains((await home.FindAsync(police, made.Workspace.Council, null))!.Needs, n => n is UnansweredSummons { IsMoved: true } u && u.Meeting == made.Id);
    }

    [Fact]
    public async Task An_answer_that_is_given_stands_with_a_way_to_change_it()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        await using var window = new APage(made.Workspace, await made.Workspace.CallerAsync("polis"));
        var page = window.Open<AgendaPage>(
            MeetingAddresses.Agenda(made.Workspace.Council, made.Id), p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value).Add(x => x.MeetingKey, made.Id.Value));
        await page.WaitForElementAsync("#svar");
        await page.InvokeAsync(() => page.FindAll("#svar button").Single(b => b.TextContent == "Förhinder").Click());

        await page.WaitForAssertionAsync(() => Assert.Contains("Ditt svar: Förhinder", page.Find("#svar .given").Words(), StringComparison.Ordinal));
        Assert.DoesNotContain(page.FindAll("#svar button"), b => b.TextContent == "Kommer");
        await page.InvokeAsync(() => page.FindAll("#svar button").Single(b => b.TextContent.StartsWith("Ändra", StringComparison.Ordinal)).Click());
        await page.WaitForAssertionAsync(() => Assert.Contains(page.FindAll("#svar button"), b => b.TextContent == "Kommer"));
        await page.InvokeAsync(() => page.FindAll("#svar button").Single(b => b.TextContent == "Kommer").Click());

        await page.WaitForAssertionAsync(() => Assert.Contains("Ditt svar: Kommer", page.Find("#svar .given").Words(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_said_by_the_link_of_a_letter_stands_in_the_form_and_is_not_lost_there()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        var police = await made.Workspace.CallerAsync("polis");
        var secret = (await made.LettersAsync()).Single(l => l.ToAddress == "polis@exempel.se").Secrets[0];
        _ = (await made.Commands.AnswerByLinkAsync(secret, SummonsAnswer.Declines, "Är på kurs")).Value;
        await using var window = new APage(made.Workspace, police);

        var page = window.Open<AgendaPage>(
            MeetingAddresses.Agenda(made.Workspace.Council, made.Id), p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value).Add(x => x.MeetingKey, made.Id.Value));

        await page.WaitForAssertionAsync(() => Assert.Equal("Är på kurs", page.Find("#reason").GetAttribute("value")));
        await page.InvokeAsync(() => page.FindAll("#svar button").Single(b => b.TextContent == "Spara skälet").Click());
        Assert.Equal("Är på kurs", (await made.PlanOfAsync()).Replies.Single(r => r.Answer == SummonsAnswer.Declines).Reason);
        Assert.Equal("", await made.Workspace.Get<MeetingQueries>().OwnReasonAsync(await made.Workspace.CallerAsync("skola"), made.Id));
    }

    [Fact]
    public async Task Beredning_of_a_cancelled_meeting_offers_nothing_that_is_refused()
    {
        await using var made = await ASummonedMeeting.OpenAsync();
        _ = (await made.Commands.CancelAsync(made.Coordinator, made.Id, "För få kan komma.")).Value;
        await made.Workspace.Get<BfaRadet.App.Features.Meetings.Proposals.ProposalCommands>().ProposeAsync(
            await made.Workspace.CallerAsync("polis"), made.Workspace.Council, new ItemProposalId(Guid.CreateVersion7()), new("Belysning vid stationen"));
        await using var window = new APage(made.Workspace, made.Coordinator);

        var page = await OpenAsync(made, window);

        await page.WaitForElementAsync("ol.agenda");
        Assert.Empty(page.FindAll(".handle, .tools button, .inbox, .suggestions"));
        Assert.Single(page.FindAll($"a[href='{LetterAddresses.Of(made.Workspace.Council, made.Id)}']"));
        Assert.DoesNotContain("Flytta raden", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Kamerabevakning", page.Find("ol.agenda").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_a_meeting_open_that_is_removed_is_told_by_whom()
    {
        await using var made = await ASummonedMeeting.OpenAsync(isSent: false);
        _ = (await made.Preparing.RemoveAsync(made.Coordinator, made.Id)).Value;
        var queries = made.Workspace.Get<MeetingQueries>();

        var secretary = await made.Workspace.CallerAsync("sekreterare");
        Assert.Contains($"{made.Coordinator.Name} tog bort sammanträdet", await queries.RemovedAsync(secretary, made.Workspace.Council, made.Id), StringComparison.Ordinal);
        Assert.Null(await queries.RemovedAsync(await made.Workspace.CallerAsync("polis"), made.Workspace.Council, made.Id));
        Assert.Null(await queries.RemovedAsync(secretary, made.Workspace.Council, made.Workspace.Today));
    }

    [Fact]
    public void A_change_of_settings_that_nobody_sees_is_no_news()
    {
        var settings = new CouncilSettings();

        Assert.Null(JournalTexts.Outcome(new CouncilSettingsChanged(settings, settings), ""));
        Assert.Contains(
            "kallelsen går senast 10 dagar före mötet",
            JournalTexts.Outcome(new CouncilSettingsChanged(settings, settings with { SummonsDays = 10 }), "")!.Text, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<PreparingPage>> OpenAsync(ASummonedMeeting made, APage window)
    {
        var page = window.Open<PreparingPage>(
            MeetingAddresses.Preparing(made.Workspace.Council, made.Id),
            p => p.Add(x => x.CouncilKey, made.Workspace.Council.Value).Add(x => x.MeetingKey, made.Id.Value));
        await page.WaitForElementAsync("section.summons");
        return page;
    }
}
