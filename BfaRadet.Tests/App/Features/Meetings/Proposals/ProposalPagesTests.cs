using AngleSharp.Dom;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Meetings.Proposals;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Proposals;
using BfaRadet.Tests.App.Features.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Proposals;

/// <summary>The pages of proposals, as a member and as those who prepare see them.</summary>
public sealed class ProposalPagesTests : IAsyncLifetime
{
    private readonly ItemProposalId _id = new(Guid.CreateVersion7());
    private AWorkspace _workspace = default!;
    private Caller _coordinator = default!, _police = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        (_coordinator, _police) = (await _workspace.CallerAsync("samordnare"), await _workspace.CallerAsync("polis"));
    }

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task A_member_fills_in_the_form_and_comes_to_the_proposal()
    {
        await using var window = new APage(_workspace, _police);
        var page = OpenList(window, ProposalAddresses.New(_workspace.Council));
        await page.WaitForElementAsync("#field-Title");
        Assert.Empty(page.FindAll("#waiting"));

        await Form(page, "Föreslå ett ärende").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("Titeln behöver fyllas i.", page.Markup, StringComparison.Ordinal));
        await page.Find("#field-Title").InputAsync("Belysning vid stationen");
        await page.Find("#field-Background").InputAsync("Två lampor är släckta.");
        await Form(page, "Föreslå ett ärende").SubmitAsync();

        var mine = (await _workspace.Get<ProposalQueries>().ListAsync(_police, _workspace.Council))!.Mine.Single();
        Assert.Equal(("Belysning vid stationen", "Två lampor är släckta."), (mine.Text.Title, mine.Text.Background));
        Assert.EndsWith(ProposalAddresses.Of(_workspace.Council, mine.Id), window.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_should_have_begun_is_not_the_one_that_is_suggested()
    {
        await ProposeAsync();
        _workspace.Clock.Move(TimeSpan.FromMinutes(1));

        var view = (await _workspace.Get<ProposalQueries>().FindAsync(_coordinator, _workspace.Council, _id))!;

        Assert.Equal(_workspace.Today, view.Choices.Meetings[0].Id);
        Assert.Equal(view.Choices.Meetings[1].Id.ToString(), HandlingForm.FieldsOf(HandlingForm.TakeIn, view)["Meeting"]);
    }

    [Fact]
    public async Task An_empty_list_says_what_it_is_for_and_an_observer_has_no_button()
    {
        await using var member = new APage(_workspace, _police);
        await using var observer = new APage(_workspace, await _workspace.CallerAsync("ahorare"));

        var (mine, theirs) = (OpenList(member, ProposalAddresses.List(_workspace.Council)), OpenList(observer, ProposalAddresses.New(_workspace.Council)));

        await mine.WaitForAssertionAsync(() => Assert.Contains("Du har inte föreslagit något än", mine.Markup, StringComparison.Ordinal));
        Assert.NotNull(Button(mine, "Föreslå ett ärende"));
        await theirs.WaitForAssertionAsync(() => Assert.Contains("Åhörare föreslår inga ärenden", theirs.Markup, StringComparison.Ordinal));
        Assert.Null(Button(theirs, "Föreslå ett ärende"));
        Assert.Empty(theirs.FindAll("form"));
    }

    [Fact]
    public async Task A_question_comes_to_the_members_open_page_and_the_answer_to_the_coordinators()
    {
        await ProposeAsync();
        await using var member = new APage(_workspace, _police);
        await using var preparer = new APage(_workspace, _coordinator);
        var (mine, theirs) = (await OpenAsync(member), await OpenAsync(preparer, "?gor=fraga"));
        Assert.Null(Button(mine, "Ta in i dagordningen"));
        await theirs.WaitForElementAsync("#field-Question");

        await theirs.Find("#field-Question").InputAsync("Vilken sida?");
        await Form(theirs, "Fråga tillbaka").SubmitAsync();

        await mine.WaitForAssertionAsync(() => Assert.Contains("Vilken sida?", mine.Find("section[aria-labelledby=asked]").TextContent, StringComparison.Ordinal));
        await mine.Find("#field-Answer").InputAsync("Den norra.");
        await Form(mine, "Svara på frågan").SubmitAsync();

        await theirs.WaitForAssertionAsync(() => Assert.Contains("Den norra.", theirs.Find(".said").TextContent, StringComparison.Ordinal));
        await mine.WaitForAssertionAsync(() => Assert.Empty(mine.FindAll("#field-Answer")));

        // Another question, and its answer, begin empty.
        await Button(theirs, "Fråga tillbaka")!.ClickAsync();
        await theirs.WaitForAssertionAsync(() => Assert.Equal("", Typed(theirs, "Question")));
        await theirs.Find("#field-Question").InputAsync("Hur många?");
        await Form(theirs, "Fråga tillbaka").SubmitAsync();
        await mine.WaitForAssertionAsync(() => Assert.Equal("", Typed(mine, "Answer")));
    }

    [Fact]
    public async Task What_another_decided_first_is_said_beside_what_one_wrote()
    {
        await ProposeAsync();
        await using var preparer = new APage(_workspace, _coordinator);
        var page = await OpenAsync(preparer, "?gor=avboj");
        await page.WaitForElementAsync("#field-Reason");
        await page.Find("#field-Reason").InputAsync("Inte rådets fråga.");
        var secretary = await _workspace.CallerAsync("sekreterare");
        _ = (await _workspace.Get<ProposalCommands>().DeclineAsync(secretary, _workspace.Council, _id, 1, "Redan beslutat.")).Value;
        await page.WaitForAssertionAsync(() => Assert.Contains("Redan beslutat.", page.Markup, StringComparison.Ordinal));

        await Form(page, "Avböj förslaget").SubmitAsync();

        await page.WaitForAssertionAsync(() => Assert.Contains("Cajsa Frisk avböjde förslaget", Form(page, "Avböj förslaget").QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal));
        Assert.Equal("Inte rådets fråga.", Typed(page, "Reason"));
    }

    [Fact]
    public async Task In_Beredning_it_is_taken_in_with_one_button_and_taken_back()
    {
        await ProposeAsync();
        MeetingId prepared;
        await using (var db = _workspace.Db())
        {
            prepared = await db.Meetings.Where(m => m.State == MeetingState.Preparing).Select(m => m.Id).SingleAsync(Xunit.TestContext.Current.CancellationToken);
        }

        await using var window = new APage(_workspace, _coordinator);
        var inbox = window.Render<ProposalInbox>(p => p.Add(i => i.Council, _workspace.Council).Add(i => i.Meeting, prepared));
        await inbox.WaitForElementAsync("#inbox");

        await Button(inbox, "Ta in i dagordningen")!.ClickAsync();

        await inbox.WaitForAssertionAsync(() => Assert.Empty(inbox.FindAll("#inbox")));
        Assert.Contains((await _workspace.MeetingAsync(prepared)).Items, i => i.Title == "Belysning vid stationen");
        await window.Notices.WaitForAssertionAsync(() => Assert.Contains("är intaget", window.Notices.Markup, StringComparison.Ordinal));
        await window.Notices.FindAll("button").First(b => b.TextContent.Trim() == "Ångra").ClickAsync();
        await inbox.WaitForElementAsync("#inbox");
        Assert.DoesNotContain((await _workspace.MeetingAsync(prepared)).Items, i => i.Title == "Belysning vid stationen");
        await window.Notices.WaitForAssertionAsync(() => Assert.Contains("väntar igen", window.Notices.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Beredning_of_a_shared_meeting_shows_it_too_and_the_first_page_leads_there()
    {
        await ProposeAsync();
        await using var window = new APage(_workspace, _coordinator);
        await using var member = new APage(_workspace, _police);

        var page = await _workspace.OpenPreparingAsync(window);
        var home = member.Open<HomePage>(BfaRadet.App.Ui.Layout.CouncilAddresses.Home(_workspace.Council), p => p.Add(h => h.CouncilId, _workspace.Council.Value));

        await page.WaitForAssertionAsync(() => Assert.Contains("Belysning vid stationen", page.Find("section[aria-labelledby=inbox]").TextContent, StringComparison.Ordinal));
        await home.WaitForElementAsync($"a[href='{ProposalAddresses.New(_workspace.Council)}']");
    }

    [Fact]
    public async Task A_member_withdraws_and_hands_in_again()
    {
        await ProposeAsync();
        await using var window = new APage(_workspace, _police);
        var page = await OpenAsync(window);

        await Button(page, "Dra tillbaka")!.ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.NotNull(Button(page, "Lämna in igen")));
        await Button(page, "Lämna in igen")!.ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.NotNull(Button(page, "Dra tillbaka")));
    }

    private async Task ProposeAsync() => _ = (await _workspace.Get<ProposalCommands>().ProposeAsync(
        _police, _workspace.Council, _id, new ItemProposalText("Belysning vid stationen", "Två lampor är släckta."))).Value;

    private IRenderedComponent<ProposalsPage> OpenList(APage window, string address) =>
        window.Open<ProposalsPage>(address, p => p.Add(x => x.CouncilKey, _workspace.Council.Value));

    private async Task<IRenderedComponent<ProposalPage>> OpenAsync(APage window, string query = "")
    {
        var page = window.Open<ProposalPage>(
            ProposalAddresses.Of(_workspace.Council, _id) + query,
            p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.ProposalKey, _id.Value));
        await page.WaitForElementAsync("h1");
        return page;
    }

    private static IElement Form<T>(IRenderedComponent<T> page, string name) where T : IComponent => page.Find($"form[aria-label='{name}']");

    private static string Typed<T>(IRenderedComponent<T> page, string field) where T : IComponent =>
        page.Find($"#field-{field}") is var found ? found.GetAttribute("value") ?? found.TextContent : "";

    private static IElement? Button<T>(IRenderedComponent<T> page, string words) where T : IComponent =>
        page.FindAll("button").FirstOrDefault(b => b.TextContent.Trim() == words);
}
