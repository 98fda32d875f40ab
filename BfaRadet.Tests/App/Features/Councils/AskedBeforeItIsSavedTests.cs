using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Web.Layout;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace BfaRadet.Tests.App.Features.Councils;

/// <summary>What is allowed and may yet be a mistake is asked about once; what is done is said and shown.</summary>
public sealed class AskedBeforeItIsSavedTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private Caller _me = default!;
    private APage _window = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        _me = await _workspace.CallerAsync("samordnare");
        _window = new APage(_workspace, _me);
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_with_anothers_seat_who_changes_organisation()
    {
        await OpenAsync("Edla Ramberg");

        Fill("Organisation", "Skolan");
        await PressAsync("Spara");

        Assert.Contains("står kvar på platsen för Polismyndigheten, fast nu från Skolan", Asked(), StringComparison.Ordinal);
        Assert.Equal("Polismyndigheten", (await FindAsync("Edla Ramberg")).Details.Organisation);
        await PressAsync("Spara ändå");
        await ClosedAsync();
        Assert.Equal("Skolan", (await FindAsync("Edla Ramberg")).Details.Organisation);
    }

    [Fact]
    public async Task The_last_coordinator_who_leaves_it_hears_what_follows()
    {
        await OpenAsync(_me.Name);
        var duties = _window.Dialogs.FindAll("fieldset input[type=checkbox]");

        await _window.Dialogs.InvokeAsync(() => duties[3].Change(false));
        await _window.Dialogs.InvokeAsync(() => _window.Dialogs.FindAll("fieldset input[type=checkbox]")[4].Change(true));
        await PressAsync("Spara");

        Assert.Contains("ingen samordnare med konto", Asked(), StringComparison.Ordinal);
        Assert.Contains("Det är du själv", Asked(), StringComparison.Ordinal);
        Assert.Contains("Cajsa Frisk", Asked(), StringComparison.Ordinal);
        Assert.Equal(Duties.Coordinator, (await FindAsync(_me.Name)).Details.Duties);
    }

    [Fact]
    public async Task A_focus_area_of_the_name_of_another()
    {
        var page = _window.Open<FocusAreasPage>($"/rad/{_workspace.Council}/fokusomraden", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync("h1");
        await PressAsync("Nytt fokusområde");
        page.Find($"[id='{page.FindAll("label").First(l => l.TextContent.Trim() == "Namn").GetAttribute("for")}']").Change("trafiksäkerhet");

        await PressAsync("Lägg upp fokusområdet");

        await page.WaitForAssertionAsync(() => Assert.Contains("heter redan Trafiksäkerhet", page.Find("[role=alert] p").TextContent, StringComparison.Ordinal));
        Assert.Equal(2, page.FindAll(".area").Count);
        await PressAsync("Lägg upp ändå");
        await page.WaitForAssertionAsync(() => Assert.Equal(3, page.FindAll(".area").Count));

        Task PressAsync(string button) => page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Trim() == button).ClickAsync(new()));
    }

    [Fact]
    public async Task The_name_of_the_council_in_the_header_is_that_of_now()
    {
        var bar = _window.Render<CouncilBar>(p => p.Add(x => x.Council, _workspace.Council));
        await bar.WaitForAssertionAsync(() => Assert.Contains("Brottsförebyggande rådet", bar.Markup, StringComparison.Ordinal));
        var there = await RegisterAsync();

        _ = (await _workspace.Get<CouncilCommands>().RenameAsync(_me, _workspace.Council, (there.Name, there.Municipality), ("Trygghetsrådet", there.Municipality))).Value;

        await bar.WaitForAssertionAsync(() => Assert.Contains("Trygghetsrådet", bar.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_added_is_named_and_brought_into_view()
    {
        var page = _window.Open<RegisterPage>($"/rad/{_workspace.Council}/radet", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync("h1");
        await page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Trim() == "Lägg till en person").ClickAsync(new()));
        await _window.Dialogs.WaitForElementAsync(".mud-dialog");
        Assert.Equal("false", _window.Dialogs.Find(".fields").GetAttribute("data-unsaved"));

        Fill("Namn", "Nyn Nykomling");
        Assert.Equal("true", _window.Dialogs.Find(".fields").GetAttribute("data-unsaved"));
        Fill("Organisation", "Skolan");
        await _window.Dialogs.InvokeAsync(() => _window.Dialogs.FindAll("fieldset input[type=checkbox]")[4].Change(true));
        await PressAsync("Lägg till personen");

        await page.WaitForAssertionAsync(() => Assert.Contains("Nyn Nykomling är tillagd.", page.Markup, StringComparison.Ordinal));
        Assert.Contains("Nyn Nykomling", page.Find("[data-into-view]").TextContent, StringComparison.Ordinal);
    }

    private async Task OpenAsync(string name)
    {
        var (view, there) = (await RegisterAsync(), await FindAsync(name));
        var me = view.Members.Single(m => m.Name == _me.Name).Id;
        await _window.Dialogs.InvokeAsync(() => MemberDialog.ShowAsync(_window.Services.GetRequiredService<IDialogService>(), _me, view, there, me));
    }

    private async Task<RegisterView> RegisterAsync() => (await _workspace.Get<CouncilQueries>().RegisterAsync(_workspace.Council))!;

    private async Task<MemberView> FindAsync(string name) => (await RegisterAsync()).Members.Single(m => m.Name == name);

    private string Asked() => string.Join(' ', _window.Dialogs.FindAll("[role=alert] p").Select(p => p.TextContent));

    private Task ClosedAsync() => _window.Dialogs.WaitForAssertionAsync(() => Assert.Empty(_window.Dialogs.FindAll(".mud-dialog")));

    private Task PressAsync(string button) =>
        _window.Dialogs.InvokeAsync(() => _window.Dialogs.FindAll("button").First(b => b.TextContent.Trim() == button).ClickAsync(new()));

    private void Fill(string label, string value) =>
        _window.Dialogs.Find($"[id='{_window.Dialogs.FindAll("label").First(l => l.TextContent.Trim() == label).GetAttribute("for")}']").Change(value);
}
