using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Features.Meetings.Agenda.Importing;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BfaRadet.Tests.App.Features.Meetings.Agenda.Importing;

public sealed class TakingInAnAgendaTests : IAsyncLifetime
{
    private const string Typed = "Tid: 20 maj 2026 kl. 13.00–15.00\nPlats: Biblioteket\nDagordning\n1. Upprop, 5 min\n2. Nattvandring, fritidschef, 20 min, KS 2026/0118\n3. Trygg skolväg (beslut)\n\nVälkomna!";

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
    public async Task What_was_read_is_shown_corrected_and_taken_in_before_what_ends_the_meeting()
    {
        var before = (await _workspace.MeetingAsync()).Items.Count;
        var page = await ReadAsync(Typed);
        Assert.StartsWith("3 punkter lästes, 25 minuter, 1 utan tid.", page.Find(".lead[role=status]").Words(), StringComparison.Ordinal);
        Assert.Equal(before, (await _workspace.MeetingAsync()).Items.Count);

        await page.Find("#row-3-title").ChangeAsync("Trygg väg till skolan");
        await page.Find("#row-3-minutes").ChangeAsync("15");
        await page.Find("[data-row='1'] .take input").ChangeAsync(false);
        await page.Find("form.found").SubmitAsync();

        var items = (await _workspace.MeetingAsync()).Items;
        Assert.Equal(before + 2, items.Count);
        Assert.Equal(
            [("Nattvandring", 20, "fritidschef", "KS 2026/0118"), ("Trygg väg till skolan", 15, "", ""), ("Övriga frågor", items[^1].PlannedMinutes, "", "")],
            items.TakeLast(3).Select(i => (i.Title, i.PlannedMinutes, i.Presenter, i.RegistryNumber)));
        Assert.EndsWith("/beredning", _window.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_back_by_one_press()
    {
        var before = (await _workspace.MeetingAsync()).Items;
        var page = await ReadAsync(Typed);
        await page.Find("form.found").SubmitAsync();
        Assert.NotEqual(before, (await _workspace.MeetingAsync()).Items);

        await (await _window.Notices.WaitForElementAsync(".mud-snackbar-content-action button")).ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.Equal(before, _workspace.MeetingAsync().GetAwaiter().GetResult().Items));
    }

    [Fact]
    public async Task Pressed_twice_it_is_taken_in_once()
    {
        var before = (await _workspace.MeetingAsync()).Items.Count;
        var page = await ReadAsync(Typed);
        var form = page.Find("form.found");

        await Task.WhenAll(form.SubmitAsync(), form.SubmitAsync());

        Assert.Equal(before + 3, (await _workspace.MeetingAsync()).Items.Count);
    }

    [Fact]
    public async Task Three_answers_that_were_lost_make_one_agenda()
    {
        var (commands, caller) = (_workspace.Get<PreparingCommands>(), await _workspace.CallerAsync("samordnare"));
        ValueList<NewItem> items = [New("Nattvandring"), New("Skolväg"), New("Belysning")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => commands.TakeInAsync(caller, _workspace.Today, items)));

        Assert.All(answers, answer => Assert.Null(answer.Refusal));
        Assert.Equal(["Nattvandring", "Skolväg", "Belysning"], (await _workspace.MeetingAsync()).Items.TakeLast(3).Select(i => i.Title));
    }

    [Fact]
    public async Task One_that_cannot_be_taken_in_is_said_at_its_field_and_none_is()
    {
        var before = (await _workspace.MeetingAsync()).Items.Count;
        var page = await ReadAsync("Dagordning\n1. Upprop\n2. Ärende om 850709-9805\n3. Skolväg");
        await page.Find("#row-3-title").ChangeAsync("");

        await page.Find("form.found").SubmitAsync();

        Assert.Contains("personnummer", page.Find("[data-row='2'] .bfa-field-error").Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("behöver fyllas i", page.Find("[data-row='3'] .bfa-field-error").Words(), StringComparison.Ordinal);
        Assert.Contains("2 punkter går inte att ta in", page.Markup, StringComparison.Ordinal);
        Assert.Equal(before, (await _workspace.MeetingAsync()).Items.Count);
        await page.Find("#row-2-title").ChangeAsync("Ärende om kamera");
        await page.Find("[data-row='3'] .take input").ChangeAsync(false);
        await page.Find("form.found").SubmitAsync();
        Assert.Equal(before + 2, (await _workspace.MeetingAsync()).Items.Count);
    }

    [Fact]
    public async Task Minutes_that_are_no_number_are_said_at_the_field()
    {
        var page = await ReadAsync(Typed);
        await page.Find("#row-2-minutes").ChangeAsync("en kvart");

        await page.Find("form.found").SubmitAsync();

        Assert.Contains("”en kvart” är inget antal minuter", page.Find("[data-row='2'] .bfa-field-error").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Time_and_place_are_changed_only_when_they_are_ticked()
    {
        var before = (await _workspace.MeetingAsync()).Details;
        var page = await ReadAsync(Typed);
        var offers = page.FindAll(".head .check");
        Assert.Equal(2, offers.Count);
        Assert.All(page.FindAll(".head input"), box => Assert.False(box.HasAttribute("checked")));

        await page.FindAll(".head input")[1].ChangeAsync(true);
        await page.Find("form.found").SubmitAsync();

        Assert.Equal(before with { Place = "Biblioteket" }, (await _workspace.MeetingAsync()).Details);
    }

    [Fact]
    public async Task What_is_on_the_agenda_already_is_not_ticked()
    {
        var page = await ReadAsync("Dagordning\n1. Farthinder på Storgatan\n2. Skolväg");

        Assert.False(page.Find("[data-row='1'] .take input").HasAttribute("checked"));
        Assert.Contains("finns redan på dagordningen", page.Find("[data-row='1']").Words(), StringComparison.Ordinal);
        Assert.True(page.Find("[data-row='2'] .take input").HasAttribute("checked"));
    }

    [Fact]
    public async Task What_was_left_out_says_why_and_can_be_taken_along()
    {
        var page = await ReadAsync(Typed);
        var left = page.FindAll(".left-out li").Single(li => li.TextContent.Contains("Välkomna!", StringComparison.Ordinal));
        Assert.Contains("hälsning", left.Words(), StringComparison.Ordinal);

        await left.QuerySelector("button")!.ClickAsync();

        Assert.Equal("Välkomna!", page.Find("#row-4-title").GetAttribute("value") ?? page.Find("#row-4-title").TextContent);
        Assert.DoesNotContain("Välkomna!", page.Find(".left-out").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_an_agenda_says_so_and_is_kept()
    {
        const string said = "Hej! Tack för senast. Jag tänkte på det där du sa om vägen hem från skolan i förra veckan.";
        var page = await ReadAsync(said);
        Assert.Contains("Ingen dagordning hittades", page.Markup, StringComparison.Ordinal);

        await page.FindAll("button").First(b => b.TextContent.Trim() == "Tillbaka till texten").ClickAsync();

        Assert.Equal(said, page.Find("#paper").GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_to_read_is_said_at_the_field()
    {
        var page = await OpenAsync();

        await page.FindAll(".source button").First(b => b.TextContent.Trim() == "Läs texten").ClickAsync();

        Assert.Contains("ingen text att läsa", page.Find(".bfa-field-error").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_and_one_that_is_too_large_is_refused_before_it_is_sent()
    {
        var page = await OpenAsync();

        await page.InvokeAsync(() => page.FindComponent<InputFile>().Instance.OnChange.InvokeAsync(new InputFileChangeEventArgs([new HugeFile()])));
        Assert.Contains("Filen är 300 MB, och det får vara högst 10 MB.", page.Markup, StringComparison.Ordinal);
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(Typed, "kallelse.txt"));

        await page.WaitForAssertionAsync(() => Assert.Equal(3, page.FindAll(".rows .row").Count));
    }

    [Fact]
    public async Task A_member_who_does_not_prepare_finds_no_such_page()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));

        var page = Open(window);

        Assert.Empty(page.FindAll("#paper"));
        Assert.IsType<NotYourDuty>((await _workspace.Get<PreparingCommands>().TakeInAsync(await _workspace.CallerAsync("polis"), _workspace.Today, [New("Skolväg")])).Refusal);
    }

    private static NewItem New(string title) => new(new AgendaItemId(Guid.CreateVersion7()), new AgendaItemText(AgendaItemKind.Decision, title));

    private IRenderedComponent<ImportPage> Open(APage window) => window.Open<ImportPage>(
        MeetingAddresses.Importing(_workspace.Council, _workspace.Today),
        p => p.Add(x => x.CouncilKey, _workspace.Council.Value).Add(x => x.MeetingKey, _workspace.Today.Value));

    private async Task<IRenderedComponent<ImportPage>> OpenAsync()
    {
        var page = Open(_window);
        await page.WaitForElementAsync(".source");
        return page;
    }

    private async Task<IRenderedComponent<ImportPage>> ReadAsync(string text)
    {
        var page = await OpenAsync();
        await page.Find("#paper").ChangeAsync(text);
        await page.FindAll(".source button").First(b => b.TextContent.Trim() == "Läs texten").ClickAsync();
        return page;
    }

    /// <summary>A browser's word for a file that must not be asked for.</summary>
    private sealed class HugeFile : IBrowserFile
    {
        public string Name => "handlingar.docx";

        public DateTimeOffset LastModified => default;

        public long Size => 300 * 1024 * 1024;

        public string ContentType => "";

        public Stream OpenReadStream(long maxAllowedSize, CancellationToken cancellationToken) => throw new InvalidOperationException("It was asked for.");
    }
}
