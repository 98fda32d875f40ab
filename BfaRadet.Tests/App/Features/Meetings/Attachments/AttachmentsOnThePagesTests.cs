using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Meetings.Summons;
using BfaRadet.Domain.Meetings.Attachments;
using BfaRadet.Domain.Privacy;
using BfaRadet.Tests.App.Features.Meetings.Summons;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Attachments;

/// <summary>What those who prepare, and those who are summoned, see of attachments on the pages and in the summons.</summary>
public sealed class AttachmentsOnThePagesTests : IAsyncLifetime
{
    private ASummonedMeeting _made = default!;

    public async ValueTask InitializeAsync() => _made = await ASummonedMeeting.OpenAsync();

    public ValueTask DisposeAsync() => _made.DisposeAsync();

    [Fact]
    public async Task What_comes_and_is_replaced_appears_for_a_member_who_reads_the_agenda()
    {
        await using var window = new APage(_made.Workspace, await _made.Workspace.CallerAsync("polis"));
        var page = await AgendaAsync(window);

        var id = await AddAsync("mätning.pdf", 'A');
        await page.WaitForAssertionAsync(() => Assert.Equal(
            MeetingAddresses.Attachment(_made.Workspace.Council, _made.Id, id, 1), page.Find(".attachments a").GetAttribute("href")));
        _ = (await Commands.AddAsync(_made.Coordinator, _made.Id, new AttachmentPlace(id, null, 1, null), "mätning rättad.pdf", Content('B'))).Value;

        await page.WaitForAssertionAsync(() => Assert.Equal("mätning rättad.pdf", page.Find(".attachments a").TextContent));
        Assert.Contains("version 2", page.Find(".attachments").TextContent, StringComparison.Ordinal);
        Assert.Equal(MeetingAddresses.Attachment(_made.Workspace.Council, _made.Id, id, 1), page.Find(".attachments details a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_secret_is_seen_by_those_who_prepare_with_its_ground_and_by_nobody_else()
    {
        await AddAsync("hotbild.pdf", 'A', MeetingAttachments.Grounds[0]);
        await using var member = new APage(_made.Workspace, await _made.Workspace.CallerAsync("polis"));
        await using var coordinator = new APage(_made.Workspace, _made.Coordinator);

        var (theirs, ours) = (await AgendaAsync(member), await AgendaAsync(coordinator));

        Assert.DoesNotContain("hotbild", theirs.Markup, StringComparison.Ordinal);
        Assert.Contains($"Sekretess, {MeetingAttachments.Grounds[0].Citation}", ours.Find(".attachments").TextContent, StringComparison.Ordinal);
        Assert.Empty((await _made.ViewAsync()).Summons!.Unsent);
    }

    [Fact]
    public async Task Made_secret_later_it_goes_from_members_at_once_and_the_form_says_what_is_not_taken_back()
    {
        var id = await AddAsync("hotbild.pdf", 'A');
        _ = (await _made.Commands.SendChangesAsync(_made.Coordinator, _made.Id, (await _made.PlanOfAsync()).Content)).Value;
        await using var member = new APage(_made.Workspace, await _made.Workspace.CallerAsync("polis"));
        var theirs = await AgendaAsync(member);
        Assert.Contains("hotbild", theirs.Markup, StringComparison.Ordinal);
        await using var window = new APage(_made.Workspace, _made.Coordinator);
        var page = window.Open<PreparingPage>(
            MeetingAddresses.Preparing(_made.Workspace.Council, _made.Id, await ItemAsync()),
            p => p.Add(x => x.CouncilKey, _made.Workspace.Council.Value).Add(x => x.MeetingKey, _made.Id.Value));
        await page.WaitForElementAsync(".secrecy");

        await page.Find(".secrecy select").ChangeAsync("0");
        var warned = page.Find(".secrecy .bfa-strip").TextContent;
        await page.FindAll(".secrecy button").Single(b => b.TextContent == "Spara sekretessen").ClickAsync();

        await theirs.WaitForAssertionAsync(() => Assert.DoesNotContain("hotbild", theirs.Markup, StringComparison.Ordinal));
        Assert.Contains("Rådet har redan kunnat läsa handlingen.", warned, StringComparison.Ordinal);
        Assert.Contains("Namnet står i kallelsen som har gått", warned, StringComparison.Ordinal);
        Assert.Equal("1 Kamerabevakning: Borttagen handling: hotbild.pdf.", SummonsWords.Of(Assert.Single((await _made.ViewAsync()).Summons!.Unsent)));
        Assert.Equal(id, Assert.Single((await _made.PreparingOfAsync())!.Meeting.Attachments).Id);
    }

    [Fact]
    public async Task In_a_letter_an_item_is_named_once_with_its_files_and_what_comes_later()
    {
        await AddAsync("mätning.pdf", 'A');
        await AddAsync("karta.pdf", 'B');
        _ = (await Commands.AwaitAsync(_made.Coordinator, _made.Id, await ItemAsync(), new DateOnly(2026, 3, 20))).Value;

        var told = Assert.Single((await _made.ViewAsync()).Summons!.Unsent);
        // Who has had no letter is sent the summons.
        _ = (await _made.Workspace.Get<BfaRadet.App.Features.Mail.LetterCommands>().HandOverAllAsync(_made.Coordinator, _made.Workspace.Council, _made.Id)).Value;
        _ = (await _made.Commands.SendChangesAsync(_made.Coordinator, _made.Id, (await _made.PlanOfAsync()).Content)).Value;

        Assert.Equal("1 Kamerabevakning: Ny handling: mätning.pdf. Ny handling: karta.pdf. Handlingar kommer senare, 20 mars 2026.", SummonsWords.Of(told));
        var papers = (await _made.LettersAsync())[^1].Text.Split("Handlingar, för dig som har konto")[1];
        Assert.Single(papers.Split('\n'), l => l.Contains("Kamerabevakning", StringComparison.Ordinal));
        Assert.Contains("Handlingar kommer senare, 20 mars 2026", papers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_summons_a_file_is_a_change_and_the_letter_about_it_leads_there()
    {
        var id = await AddAsync("mätning.pdf", 'A');

        var change = Assert.Single((await _made.ViewAsync()).Summons!.Unsent);
        // Who has had no letter is sent the summons.
        _ = (await _made.Workspace.Get<BfaRadet.App.Features.Mail.LetterCommands>().HandOverAllAsync(_made.Coordinator, _made.Workspace.Council, _made.Id)).Value;
        _ = (await _made.Commands.SendChangesAsync(_made.Coordinator, _made.Id, (await _made.PlanOfAsync()).Content)).Value;

        Assert.Equal("1 Kamerabevakning: Ny handling: mätning.pdf.", SummonsWords.Of(change));
        var letter = (await _made.LettersAsync())[^1];
        Assert.Contains("1 Kamerabevakning: Ny handling: mätning.pdf.", letter.Text, StringComparison.Ordinal);
        Assert.Contains(MeetingAddresses.Attachment(_made.Workspace.Council, _made.Id, id), letter.Text, StringComparison.Ordinal);
        Assert.Empty((await _made.ViewAsync()).Summons!.Unsent);
    }

    [Fact]
    public async Task A_promised_file_is_told_to_all_and_reminds_those_who_prepare_when_its_day_is_near_or_past()
    {
        var today = new DateOnly(2026, 3, 11);
        _ = (await Commands.AwaitAsync(_made.Coordinator, _made.Id, await ItemAsync(), today.AddDays(5))).Value;
        Assert.Empty(await RemindersAsync("samordnare"));
        await using var member = new APage(_made.Workspace, await _made.Workspace.CallerAsync("polis"));
        Assert.Contains("Handlingar kommer senare, 16 mars 2026", System.Text.RegularExpressions.Regex.Replace((await AgendaAsync(member)).Markup, "<[^>]+>", ""), StringComparison.Ordinal);

        _made.Workspace.Clock.Move(TimeSpan.FromDays(3));
        var near = Assert.Single(await RemindersAsync("samordnare"));
        _made.Workspace.Clock.Move(TimeSpan.FromDays(3));
        var past = Assert.Single(await RemindersAsync("samordnare"));

        Assert.Contains("ska komma 16 mars 2026", near.Text(today.AddDays(3)), StringComparison.Ordinal);
        Assert.Contains("ska komma i morgon", near.Text(today.AddDays(4)), StringComparison.Ordinal);
        Assert.Contains("ska komma i dag", near.Text(today.AddDays(5)), StringComparison.Ordinal);
        Assert.Contains("skulle ha kommit 16 mars 2026", past.Text(today.AddDays(6)), StringComparison.Ordinal);
        Assert.True(past.IsOverdue(today.AddDays(6)));
        Assert.Empty(await RemindersAsync("polis"));
        await AddAsync("mätning.pdf", 'A');
        Assert.Empty(await RemindersAsync("samordnare"));
    }

    [Fact]
    public async Task What_is_removed_is_brought_back_by_its_receipt()
    {
        await AddAsync("mätning.pdf", 'A');
        await using var window = new APage(_made.Workspace, _made.Coordinator);
        var item = await ItemAsync();
        var page = window.Open<PreparingPage>(
            MeetingAddresses.Preparing(_made.Workspace.Council, _made.Id, item),
            p => p.Add(x => x.CouncilKey, _made.Workspace.Council.Value).Add(x => x.MeetingKey, _made.Id.Value));
        await page.WaitForElementAsync(".kept");

        await page.Find("button[aria-label='Ta bort mätning.pdf']").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".kept")));
        await window.Notices.FindAll("button").Last(b => b.TextContent.Trim() == "Ångra").ClickAsync();

        await page.WaitForElementAsync(".kept");
    }

    private AttachmentCommands Commands => _made.Workspace.Get<AttachmentCommands>();

    private static AttachmentContent Content(char hash) => new(AttachmentKind.Pdf, 1000, new string(hash, 64));

    private async Task<AgendaItemId> ItemAsync() => (await _made.ViewAsync()).Items[0].Id;

    private async Task<AttachmentId> AddAsync(string name, char hash, SecrecyGround? secrecy = null)
    {
        var id = new AttachmentId(Guid.CreateVersion7());
        _ = (await Commands.AddAsync(_made.Coordinator, _made.Id, new AttachmentPlace(id, await ItemAsync(), null, secrecy), name, Content(hash))).Value;
        return id;
    }

    private async Task<List<AwaitedAttachmentsDue>> RemindersAsync(string key) =>
        [.. (await _made.Workspace.Get<HomeQueries>().FindAsync(await _made.Workspace.CallerAsync(key), _made.Workspace.Council, null))!.Needs.OfType<AwaitedAttachmentsDue>()];

    private async Task<IRenderedComponent<AgendaPage>> AgendaAsync(APage window)
    {
        var page = window.Open<AgendaPage>(
            MeetingAddresses.Agenda(_made.Workspace.Council, _made.Id),
            p => p.Add(x => x.CouncilKey, _made.Workspace.Council.Value).Add(x => x.MeetingKey, _made.Id.Value));
        await page.WaitForElementAsync("ol.items");
        return page;
    }
}
