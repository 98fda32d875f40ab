using AngleSharp.Dom;
using BfaRadet.App.Features.Councils;
using BfaRadet.App.Features.FollowUp;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Live;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Decisions;
using BfaRadet.Tests.Domain.Privacy;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

/// <summary>What is wrong in a form is said at each field, for all of them at once, and what was typed stays.</summary>
public sealed class FaultsAtTheirFieldsTests : IAsyncLifetime
{
    private const string NoDay = "2026-13-45";
    private static readonly string _number = $"Se {ATestNumber.With("-", "", "810101", 980)}.";

    private AWorkspace _workspace = default!;
    private APage _window = default!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await AWorkspace.OpenAsync();
        await _workspace.ChooseAsync(s => s with { Quorum = QuorumRule.None });
        _window = new APage(_workspace, await _workspace.CallerAsync("sekreterare"));
    }

    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        await _workspace.DisposeAsync();
    }

    /// <summary>A form that hears of its faults as one text has nowhere else to say them than in one note.</summary>
    [Fact]
    public void Every_form_with_something_to_type_has_its_faults_at_its_fields()
    {
        var gathered = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            // The decision line is one field that is read while one types: what is wrong stands under it.
            .Where(f => !f.EndsWith("DecisionEntry.razor", StringComparison.Ordinal) && File.ReadAllText(f) is var text && text.Contains("<RefusalNote Refusal=", StringComparison.Ordinal) && Typed().Matches(text)
                .Any(m => !m.Value.Contains("ReadOnly=\"true\"", StringComparison.Ordinal)))
            .Select(Path.GetFileName);

        Assert.Empty(gathered);
    }

    [Fact]
    public void Every_field_of_such_a_form_says_its_own()
    {
        var silent = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)))
            .Where(f => f.Text.Contains("<RefusalNote Faults=", StringComparison.Ordinal))
            .SelectMany(f => Typed().Matches(f.Text).Select(m => m.Value)
                .Where(field => !field.Contains("ReadOnly=\"true\"", StringComparison.Ordinal) && !Regex.IsMatch(field, @"\.(At|On)\(|Faults="))
                .Select(field => $"{f.Name}: {field}"));

        Assert.Empty(silent);
    }

    /// <summary>The label above, help under: between the two one would look for it in both places.</summary>
    [Fact]
    public void Nothing_stands_between_a_label_and_its_field()
    {
        var parted = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => HelpAbove().Matches(File.ReadAllText(f)).Select(found => $"{Path.GetFileName(f)}: {found.Value}"));

        Assert.Empty(parted);
    }

    [Fact]
    public async Task A_person_in_the_register()
    {
        var register = _window.Open<RegisterPage>($"/rad/{_workspace.Council}/radet", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await register.WaitForElementAsync("h1");
        await PressAsync(register, "Lägg till en person");
        Assert.DoesNotContain(_window.Dialogs.FindAll("input[type=checkbox]"), box => box.HasAttribute("checked"));
        await TypeAsync(_window.Dialogs, "Från och med", NoDay);

        await PressAsync(_window.Dialogs, "Lägg till personen");

        Assert.Equal(
            ["Namn: Namnet behöver fyllas i.", "Organisation: Organisationen behöver fyllas i.",
                "Uppgift i rådet: Välj minst en uppgift i rådet, till exempel ledamot.",
                "Från och med: Kalendern har ingen dag ”2026-13-45”. Kontrollera datumet."],
            Wrong(_window.Dialogs));
        Assert.Equal(NoDay, Field(_window.Dialogs, "Från och med").GetAttribute("value"));
        Assert.Empty(_window.Dialogs.FindAll("[role=alert] .note"));

        await TypeAsync(_window.Dialogs, "Namn", "Nyn Nykomling");
        await TypeAsync(_window.Dialogs, "Från och med", "2026-03-01");
        await PressAsync(_window.Dialogs, "Lägg till personen");
        var left = Wrong(_window.Dialogs).Select(w => w.Split(':')[0]).ToList();
        Assert.Contains("Organisation", left);
        Assert.Contains("Uppgift i rådet", left);
        Assert.DoesNotContain("Namn", left);
        Assert.Equal("2", _window.Dialogs.Find("[data-error-round]").GetAttribute("data-error-round"));

        await TypeAsync(_window.Dialogs, "Organisation", "Skolan");
        await _window.Dialogs.Find("input[type=checkbox]").ChangeAsync(true);
        await PressAsync(_window.Dialogs, "Lägg till personen");
        await _window.Dialogs.WaitForAssertionAsync(() => Assert.Empty(_window.Dialogs.FindAll(".mud-dialog")));
        Assert.Equal(new DateOnly(2026, 3, 1), (await _workspace.Get<CouncilQueries>().RegisterAsync(_workspace.Council))!.Members.Single(m => m.Name == "Nyn Nykomling").Details.TermFrom);
    }

    [Fact]
    public async Task A_seat()
    {
        var register = _window.Open<RegisterPage>($"/rad/{_workspace.Council}/radet", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await register.WaitForElementAsync("h1");
        await PressAsync(register, "Lägg till en plats");

        await PressAsync(_window.Dialogs, "Lägg till platsen");

        Assert.Equal(["Organisation: Organisationen behöver fyllas i."], Wrong(_window.Dialogs));
    }

    [Fact]
    public async Task The_settings()
    {
        var page = _window.Open<SettingsPage>($"/rad/{_workspace.Council}/installningar", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync("h1");
        await TypeAsync(page, "Kommun", "");
        await TypeAsync(page, "Före paragraftecknet", new string('B', CouncilSettings.LongestPrefix + 1));
        await TypeAsync(page, "Förvaringsplats", _number);
        await TypeAsync(page, "Rådets namn", "Trygghetsrådet");

        await PressAsync(page, "Spara inställningarna");

        Assert.Equal(["Kommun", "Före paragraftecknet", "Förvaringsplats"], Wrong(page).Select(w => w.Split(':')[0]));
        Assert.Equal(_number, Field(page, "Förvaringsplats").GetAttribute("value"));
        Assert.NotEqual("Trygghetsrådet", (await _workspace.Get<CouncilQueries>().RegisterAsync(_workspace.Council))!.Name);
    }

    [Fact]
    public async Task A_focus_area()
    {
        var page = _window.Open<FocusAreasPage>($"/rad/{_workspace.Council}/fokusomraden", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync("h1");
        await PressAsync(page, "Nytt fokusområde");
        await TypeAsync(page, "Beskrivning", _number);
        await TypeAsync(page, "Perioden börjar", NoDay);
        await TypeAsync(page, "Perioden slutar", "");

        await PressAsync(page, "Lägg upp fokusområdet");

        Assert.Equal(["Namn", "Beskrivning", "Perioden börjar", "Perioden slutar"], Wrong(page).Select(w => w.Split(':')[0]));
        Assert.Equal(NoDay, Field(page, "Perioden börjar").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_filled_in_of_a_decision()
    {
        await using var db = _workspace.Db();
        var decision = await db.Decisions.Where(d => d.State == DecisionState.InForce && d.DueOn != null).Select(d => d.Id).FirstAsync();
        var before = await db.Decisions.Where(d => d.Id == decision).Select(d => d.DueOn).SingleAsync();
        var page = _window.Open<DecisionPage>($"/rad/{_workspace.Council}/beslut/{decision}", p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.Id, decision.Value));
        await page.WaitForElementAsync("h1");
        await PressAsync(page, "Fyll i eller ändra");
        await TypeAsync(page, "Klart senast", NoDay);
        await TypeAsync(page, "Effekten bedöms", "på våren");

        await PressAsync(page, "Spara");

        Assert.Equal(["Klart senast", "Effekten bedöms"], Wrong(page).Select(w => w.Split(':')[0]));
        Assert.Equal(before, await db.Decisions.AsNoTracking().Where(d => d.Id == decision).Select(d => d.DueOn).SingleAsync());
    }

    [Fact]
    public async Task A_meeting_and_an_item_in_Beredning()
    {
        var item = (await _workspace.MeetingAsync()).Items[2].Id;
        var page = _window.Open<PreparingPage>(
            MeetingAddresses.Preparing(_workspace.Council, _workspace.Today, item), p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, _workspace.Today.Value));
        await page.WaitForElementAsync("#field-Title");
        await page.Find("#field-Title").InputAsync("");
        await page.Find("#field-PlannedMinutes").InputAsync("900000");
        await page.Find("#field-Background").InputAsync(_number);

        await page.Find("form[aria-label=Punkten]").SubmitAsync();

        await page.WaitForStateAsync(() => Wrong(page).Count > 0);
        Assert.Equal(["Titel", "Minuter", "Bakgrund"], Wrong(page).Select(w => w.Split(':')[0]));
        Assert.Equal(_number, page.Find("#field-Background").GetAttribute("value"));

        await PressAsync(page, "Ändra tid och plats");
        await page.Find("#field-StartsAt").InputAsync("");
        await page.Find("#field-EndsAt").InputAsync("");
        await page.Find("form[aria-label='Tid och plats']").SubmitAsync();
        await page.WaitForStateAsync(() => Wrong(page).Count > 3);
        Assert.Equal(["Börjar kl.", "Slutar kl."], Wrong(page).Select(w => w.Split(':')[0]).Where(name => name.EndsWith("kl.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_said_in_the_meeting()
    {
        _ = (await _workspace.Get<ChairCommands>().OpenAsync(await _workspace.CallerAsync("ordforande"), _workspace.Today)).Value;
        var page = _window.Open<LiveMeetingPage>(
            MeetingAddresses.Held(_workspace.Council, _workspace.Today), p => p.Add(x => x.CouncilId, _workspace.Council.Value).Add(x => x.MeetingId, _workspace.Today.Value));
        await page.WaitForElementAsync(".stage");
        await PressAsync(page, "Propositionsordning");
        await page.Find("form[aria-label=Propositionsordning] textarea").ChangeAsync(_number);
        await page.Find("form[aria-label=Propositionsordning]").SubmitAsync();
        await page.WaitForStateAsync(() => Wrong(page).Count == 1);

        await PressAsync(page, "+ Adjungera");
        await page.Find("form[aria-label=Adjungera] input[required]").ChangeAsync("");
        await page.FindAll("form[aria-label=Adjungera] input")[1].ChangeAsync(_number);
        await page.Find("form[aria-label=Adjungera]").SubmitAsync();
        await page.WaitForStateAsync(() => Wrong(page).Count == 3);

        Assert.All(page.FindAll("[aria-invalid=true]"), field => Assert.True(field.Matches("textarea.field, input.field")));
    }

    private static async Task PressAsync<T>(IRenderedComponent<T> page, string button) where T : IComponent
    {
        await page.InvokeAsync(() => page.FindAll("button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal)).ClickAsync(new()));
    }

    private static Task TypeAsync<T>(IRenderedComponent<T> page, string label, string text) where T : IComponent =>
        Field(page, label).ChangeAsync(text);

    private static IElement Field<T>(IRenderedComponent<T> page, string label) where T : IComponent =>
        page.Find($"#{page.FindAll("label").First(l => l.TextContent.Trim() == label).GetAttribute("for")}");

    /// <summary>What is said at each field that is marked, with what the field is called.</summary>
    private static List<string> Wrong<T>(IRenderedComponent<T> page) where T : IComponent =>
    [
        .. page.FindAll("[aria-invalid=true]").Select(field => $"{NameOf(page, field)}: {string.Join(' ', (field.GetAttribute("aria-describedby") ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => id.StartsWith("fel-", StringComparison.Ordinal))
            .Select(id => page.Find($"[id='{id}']").TextContent.Trim()))}"),
    ];

    private static string NameOf<T>(IRenderedComponent<T> page, IElement field) where T : IComponent =>
        (field.QuerySelector("legend") ?? page.FindAll($"label[for='{field.Id}']").SingleOrDefault() ?? field.Closest("label"))?.TextContent.Trim() ?? "";

    private static Regex HelpAbove() => new(
        @"</label>\s{0,40}(?:@if [^\n]{0,200}\s{1,40}\{\s{1,40})?<(?:p|span|small)\b[^\n]{0,500}</(?:p|span|small)>\s{1,40}(?:\}\s{1,40})?(?:@switch|<(?:input|textarea|select|Mud\w{1,30}|DayBox)\b)");

    private static Regex Typed() => new(@"<(MudTextField|DayField|MudNumericField|FormField|textarea)\b[^\n]*");
}
