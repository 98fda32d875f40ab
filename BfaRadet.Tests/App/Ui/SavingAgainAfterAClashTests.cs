using AngleSharp.Dom;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>
/// Two have changed one field, and both versions are shown: who saves again has chosen that field, and sets back nothing else
/// that only the other changed. One test for each form that shows clashes; those of a decision share their fields.
/// </summary>
public sealed class SavingAgainAfterAClashTests : IAsyncLifetime
{
    private AWorkspace _workspace = default!;
    private Caller _me = default!;
    private Caller _other = default!;
    private APage _window = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        (_me, _other) = (await _workspace.CallerAsync("sekreterare"), await _workspace.CallerAsync("samordnare"));
        _window = new APage(_workspace, _me);
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_focus_area()
    {
        var queries = _workspace.Get<FocusAreaQueries>();
        await using var db = _workspace.Db();
        var id = await db.FocusAreas.Where(a => a.Number == 1).Select(a => a.Id).SingleAsync();
        var (there, done) = ((await queries.FindAsync(_me, _workspace.Council, id))!, false);
        var form = _window.Render<FocusAreaForm>(p => p.Add(x => x.Caller, _me).Add(x => x.Council, _workspace.Council)
            .Add(x => x.Today, AMeeting.Day).Add(x => x.Existing, there).Add(x => x.OnDone, () => done = true));
        _ = (await _workspace.Get<FocusAreaCommands>().EditAsync(
            _other, _workspace.Council, id, there.Text, there.Text with { Name = "Den andres namn", Description = "Den andres text" })).Value;

        Fill(form, "Namn", "Mitt namn");
        await SaveTwiceAsync(form);

        await form.WaitForAssertionAsync(() => Assert.True(done));
        var text = (await queries.FindAsync(_me, _workspace.Council, id))!.Text;
        Assert.Equal(("Mitt namn", "Den andres text"), (text.Name, text.Description));
    }

    [Fact]
    public async Task Of_a_person()
    {
        var view = await RegisterAsync();
        var there = view.Members.First(m => m.Details.Organisation == "Polismyndigheten");
        await _window.Dialogs.InvokeAsync(() => MemberDialog.ShowAsync(_window.Services.GetRequiredService<IDialogService>(), _me, view, there));
        _ = (await _workspace.Get<CouncilCommands>().ChangeMemberAsync(
            _other, _workspace.Council, there.Id, there.Details, there.Details with { Title = "den andres", Organisation = "Polisen" })).Value;

        Fill(_window.Dialogs, "Befattning", "min");
        await SaveTwiceAsync(_window.Dialogs);

        await ClosedAsync();
        var details = (await RegisterAsync()).Find(there.Id)!.Details;
        Assert.Equal(("min", "Polisen"), (details.Title, details.Organisation));
    }

    [Fact]
    public async Task Of_a_seat()
    {
        var view = await RegisterAsync();
        var there = view.Seats.First(s => s.Details is { Municipal: true, LeadingPosition: true });
        await _window.Dialogs.InvokeAsync(() => SeatDialog.ShowAsync(_window.Services.GetRequiredService<IDialogService>(), _me, view, there));
        _ = (await _workspace.Get<CouncilCommands>().ChangeSeatAsync(
            _other, _workspace.Council, there.Id, there.Details, there.Details with { Organisation = "Den andres", Municipal = false, Substitute = view.Members[^1].Id })).Value;

        Fill(_window.Dialogs, "Organisation", "Min");
        await SaveTwiceAsync(_window.Dialogs);

        await ClosedAsync();
        var details = (await RegisterAsync()).Seats.Single(s => s.Id == there.Id).Details;
        Assert.Equal(there.Details with { Organisation = "Min", Municipal = false, Substitute = view.Members[^1].Id }, details);
    }

    [Fact]
    public async Task Of_the_settings_and_the_names()
    {
        var (commands, there) = (_workspace.Get<CouncilCommands>(), await RegisterAsync());
        var page = _window.Open<SettingsPage>($"/rad/{_workspace.Council}/installningar", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync("#name");
        Fill(page, "Förvaringsplats", "Mitt arkiv");
        _ = (await commands.RenameAsync(_other, _workspace.Council, (there.Name, there.Municipality), (there.Name, "Den andres kommun"))).Value;
        _ = (await commands.ChooseAsync(
            _other, _workspace.Council, there.Settings, there.Settings with { KeptAt = "Den andres arkiv", ParagraphPrefix = "BRÅ", Quorum = QuorumRule.None })).Value;

        await SaveTwiceAsync(page);

        await page.WaitForAssertionAsync(() => Assert.Contains("Sparat.", page.Markup, StringComparison.Ordinal));
        var now = await RegisterAsync();
        Assert.Equal((there.Name, "Den andres kommun"), (now.Name, now.Municipality));
        Assert.Equal(there.Settings with { KeptAt = "Mitt arkiv", ParagraphPrefix = "BRÅ", Quorum = QuorumRule.None }, now.Settings);
    }

    [Fact]
    public async Task Of_somebody_who_gets_the_name_of_another()
    {
        var view = await RegisterAsync();
        var (first, there) = (view.Members[0].Details, view.Members[1]);
        await _window.Dialogs.InvokeAsync(() => MemberDialog.ShowAsync(_window.Services.GetRequiredService<IDialogService>(), _me, view, there));
        Fill(_window.Dialogs, "Namn", first.Name.ToUpperInvariant());

        await PressAsync();
        await _window.Dialogs.WaitForAssertionAsync(() => Assert.Contains($"{first.Name} finns redan i rådet", _window.Dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal(there.Details.Name, (await RegisterAsync()).Find(there.Id)!.Details.Name);

        // The button that asked only asks again.
        await PressAsync();
        Assert.Equal(there.Details.Name, (await RegisterAsync()).Find(there.Id)!.Details.Name);
        await PressAsync("Spara ändå");

        await ClosedAsync();
        Assert.Equal(first.Name.ToUpperInvariant(), (await RegisterAsync()).Find(there.Id)!.Details.Name);

        Task PressAsync(string button = "Spara") => _window.Dialogs.InvokeAsync(() => _window.Dialogs.FindAll("button").First(b => b.TextContent.Trim() == button).ClickAsync(new()));
    }

    private async Task<RegisterView> RegisterAsync() => (await _workspace.Get<CouncilQueries>().RegisterAsync(_workspace.Council))!;

    private Task ClosedAsync() => _window.Dialogs.WaitForAssertionAsync(() => Assert.Empty(_window.Dialogs.FindAll(".mud-dialog")));

    private static void Fill<T>(IRenderedComponent<T> where, string label, string value) where T : IComponent
    {
        var field = where.FindAll("label").First(l => l.TextContent.Trim() == label).GetAttribute("for");
        where.Find($"[id='{field}']").Change(value);
    }

    /// <summary>The first time both versions are shown, and nothing is saved.</summary>
    private static async Task SaveTwiceAsync<T>(IRenderedComponent<T> where) where T : IComponent
    {
        await where.InvokeAsync(() => Save().ClickAsync(new()));
        await where.WaitForAssertionAsync(() => Assert.Contains("Någon annan hann ändra samma sak", where.Markup, StringComparison.Ordinal));
        await where.InvokeAsync(() => Save().ClickAsync(new()));

        // Found and pressed in one, since news of the other's change may draw the form between the two.
        IElement Save() => where.FindAll("button").First(b => b.TextContent.Trim() is "Spara" or "Spara inställningarna");
    }
}
