using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings;
using BfaRadet.Tests.Testing;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using Xunit;

namespace BfaRadet.Tests.App.Ui;

public sealed class SharedPartsTests
{
    [Fact]
    public async Task A_focus_area_says_its_number_and_name_and_that_it_has_expired()
    {
        await using var context = Context();

        var chip = context.Render<FocusAreaChip>(parameters => parameters
            .Add(c => c.Number, "F2").Add(c => c.Name, "Trafiksäkerhet").Add(c => c.Colour, "forest").Add(c => c.Expired, true));

        Assert.Equal("F2 Trafiksäkerhet (löpt ut)", chip.Find(".chip").TextContent.Trim());
        Assert.Contains("--bfa-area-forest)", chip.Find(".chip").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "mud-button-filled")]
    [InlineData(false, "mud-button-outlined")]
    public async Task The_meeting_to_go_to_now_has_the_first_button_unless_another_has_it(bool first, string look)
    {
        await using var context = Context();
        var (council, today) = (new CouncilId(Guid.CreateVersion7()), new DateOnly(2026, 3, 11));
        var row = new MeetingRow(
            new MeetingId(Guid.CreateVersion7()), new MeetingDetails(today, new TimeOnly(15, 30), new TimeOnly(17, 30), ""), MeetingState.Shared, null, null, 1, 0, false);

        var list = context.Render<MeetingList>(parameters => parameters
            .Add(l => l.Council, council).Add(l => l.Meetings, [row]).Add(l => l.Today, today).Add(l => l.Next, first ? row.Id : null));

        Assert.Contains(look, list.Find(".ways .mud-button-root").ClassName, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_an_answer_shows_it()
    {
        var folder = Path.Combine(Repository.Root, "BfaRadet.App");
        var silent = Directory.EnumerateFiles(folder, "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => File.ReadLines(file).Select(line => (File: Path.GetFileName(file), Line: line)))
            .Where(l => (l.Line.Contains("Disabled=\"_busy", StringComparison.Ordinal) || l.Line.Contains("isabled=\"@(_busy", StringComparison.Ordinal)
                || l.Line.Contains("disabled=\"@_busy", StringComparison.Ordinal)) && !l.Line.Contains("aria-busy", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    [Fact]
    public async Task A_colour_and_an_icon_nobody_knows_break_nothing()
    {
        await using var context = Context();

        var chip = context.Render<FocusAreaChip>(parameters => parameters
            .Add(c => c.Number, "F1").Add(c => c.Name, "Skola").Add(c => c.Colour, "red;}").Add(c => c.Icon, "unicorn"));

        Assert.Contains("--bfa-area-slate)", chip.Find(".chip").GetAttribute("style"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_words_said_twice_are_heard_twice()
    {
        await using var context = Context();
        var region = context.Render<LiveRegion>();

        region.Instance.Say("Beslut 14 antecknat");
        region.WaitForAssertion(() => Assert.Equal("Beslut 14 antecknat", region.Find("[role=status]").TextContent));
        region.Instance.Say("Beslut 14 antecknat");

        region.WaitForAssertion(() => Assert.Equal("Beslut 14 antecknat\u00a0", region.Find("[role=status]").TextContent));
    }

    [Fact]
    public async Task A_refusal_fills_an_alert_that_was_there_before()
    {
        await using var context = Context();
        var note = context.Render<RefusalNote>();
        Assert.Empty(note.Find("[role=alert]").Children);

        note.Render(parameters => parameters.Add(n => n.Refusal, new FormRefusal(null, "Rådet är inte beslutfört.")));

        Assert.Contains("Rådet är inte beslutfört.", note.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_page_has_one_heading_and_a_way_back()
    {
        await using var context = Context();

        var bar = context.Render<PageTitleBar>(parameters => parameters
            .Add(b => b.Heading, "Dagordning").Add(b => b.BackHref, "/rad/1/sammantraden").Add(b => b.BackText, "Sammanträden"));

        Assert.Equal("Dagordning", Assert.Single(bar.FindAll("h1")).TextContent);
        Assert.Equal("/rad/1/sammantraden", bar.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("Skicka till 11 personer", true)]
    [InlineData("Avbryt", false)]
    public async Task Only_the_named_act_confirms(string pressed, bool confirmed)
    {
        await using var context = Context();
        context.Render<MudPopoverProvider>();
        var provider = context.Render<MudDialogProvider>();
        var dialogs = context.Services.GetRequiredService<IDialogService>();
        RenderFragment consequences = builder => builder.AddContent(0, "Kan inte tas tillbaka.");

        var asking = provider.InvokeAsync(() => ConfirmDialog.AskAsync(dialogs, "Skicka kallelsen?", consequences, "Skicka till 11 personer"));
        provider.WaitForAssertion(() => Assert.Contains("Kan inte tas tillbaka.", provider.Markup, StringComparison.Ordinal));
        await provider.FindAll("button").Single(button => button.TextContent.Trim() == pressed).ClickAsync(new());

        Assert.Equal(confirmed, await asking);
    }

    private static BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddMudServices();
        return context;
    }

    [Theory]
    [InlineData("Tid: kl. 16.30–18.30 i sal A", "kl. 16.30–18.30|sal A")]
    [InlineData("Beslut · 5 min", "5 min")]
    [InlineData("Övriga frågor: A-traktorer", "A-traktorer")]
    [InlineData("§ 5 Övriga frågor", "§ 5")]
    [InlineData("Ett vanligt brotts-förebyggande råd", "")]
    public void What_must_not_be_parted_is_held_together_and_the_text_is_the_same(string text, string whole)
    {
        using var context = new BunitContext();

        var drawn = context.Render<Unbroken>(p => p.Add(u => u.Text, text));

        Assert.Equal(whole, string.Join('|', drawn.FindAll(".bfa-whole").Select(e => e.TextContent)));
        Assert.Equal(text, string.Concat(drawn.Nodes.Select(n => n.TextContent)));
    }

    [Fact]
    public async Task A_date_in_a_heading_is_not_parted()
    {
        await using var context = Context();

        var bar = context.Render<PageTitleBar>(p => p.Add(b => b.Heading, "Protokoll 29 november 2026"));

        Assert.Equal("29 november 2026", bar.Find("h1 .bfa-whole").TextContent);
        Assert.Equal("Protokoll 29 november 2026", bar.Find("h1").TextContent);
    }
}
