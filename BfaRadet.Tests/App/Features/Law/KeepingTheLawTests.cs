using BfaRadet.App.Features.Home;
using BfaRadet.App.Features.Law;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Law;
using BfaRadet.Tests.Testing;
using Bunit;
using Xunit;

namespace BfaRadet.Tests.App.Features.Law;

/// <summary>The documents that show how the law is kept, and how the municipality stands: stored, told, drawn.</summary>
public sealed class KeepingTheLawTests : IAsyncLifetime
{
    private static readonly LawDocumentText _report = new("Rapport till fullmäktige 2025", new DateOnly(2026, 3, 2), "kommunstyrelsen", "§ 9", "KS 2026/11", "https://kommunen.se/rapport", new ReportContents(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));

    private AWorkspace _workspace = default!;

    public async ValueTask InitializeAsync() => _workspace = await AWorkspace.OpenAsync();

    public ValueTask DisposeAsync() => _workspace.DisposeAsync();

    [Fact]
    public async Task The_example_has_rules_in_every_light()
    {
        var view = await ViewAsync("polis");

        Assert.Equal(LawRules.All, view.Standings.Select(s => s.Rule));
        Assert.Equal(Light.Amber, Of(view, LawRule.PictureAge).Light);
        Assert.Equal(Light.Amber, Of(view, LawRule.MeasuresTied).Light);
        Assert.Equal(Light.Red, Of(view, LawRule.Reports).Light);
        Assert.Equal(Light.Green, Of(view, LawRule.Plan).Light);
        Assert.Equal(Light.Green, Of(view, LawRule.Agreements).Light);
        Assert.Contains(new LawFinding.LedByMunicipality(), Of(view, LawRule.Council).Findings);
        Assert.Contains(new LawFinding.NotRepresented(["Näringslivet"]), Of(view, LawRule.Council).Findings);
    }

    [Fact]
    public async Task What_is_put_on_record_is_read_back_with_all_it_holds_and_changes_how_it_stands()
    {
        var each = new LawContents[]
        {
            new PictureContents("s. 1", "s. 2", "", "enkäten görs nästa år", "s. 4", false, ["folkhälsoplanen"], ""),
            new PlanContents(new DateOnly(2026, 1, 1), null, null, 4, 1, [], "görs om"),
            new FollowUpContents(null, "tabell 1", "Två av fyra är klara."),
            new AgreementContents("Räddningstjänsten", ["trygghet"], ["bränder"], null, new DateOnly(2028, 1, 1)),
            new AttemptContents(AttemptAim.Representation, "Näringslivet", "återkommer"),
            new CoordinationContents("växeln", ["samordnar"], null),
            ResponsibleBodyContents.Empty,
            _report.Contents,
            InformationContents.Empty,
        };
        Assert.Equal(LawWords.Kinds.Select(k => k.Empty.GetType()), each.Select(c => c.GetType()));
        foreach (var contents in each)
        {
            var id = await AddAsync(_report with { Contents = contents });
            Assert.Equal(_report with { Contents = contents }, (await DocumentAsync(id))!.Document.Text);
        }

        var view = await ViewAsync("polis");
        Assert.Equal(Light.Green, Of(view, LawRule.Reports).Light);
        Assert.DoesNotContain(Of(view, LawRule.Council).Findings, f => f is LawFinding.NotRepresented);
        Assert.Equal(Light.Red, Of((await _workspace.Get<LawQueries>().OnAsync(await _workspace.CallerAsync("polis"), _workspace.Council, new DateOnly(2026, 3, 1)))!, LawRule.Reports).Light);
    }

    [Fact]
    public async Task The_same_sent_twice_is_one_and_another_under_its_id_is_refused()
    {
        var (commands, caller, id) = (_workspace.Get<LawCommands>(), await _workspace.CallerAsync("samordnare"), new LawDocumentId(Guid.CreateVersion7()));
        var before = (await ViewAsync("polis")).Documents.Count;

        Assert.Null((await commands.CreateAsync(caller, _workspace.Council, id, _report)).Refusal);
        Assert.Null((await commands.CreateAsync(caller, _workspace.Council, id, _report)).Refusal);
        Assert.Equal(new AlreadyEntered(_report.Title), (await commands.CreateAsync(caller, _workspace.Council, id, _report with { Title = "Annan" })).Refusal);

        Assert.Equal(before + 1, (await ViewAsync("polis")).Documents.Count);
    }

    [Fact]
    public async Task A_member_reads_and_changes_nothing_and_outside_the_council_there_is_nothing()
    {
        var (commands, police) = (_workspace.Get<LawCommands>(), await _workspace.CallerAsync("polis"));
        var document = (await ViewAsync("polis")).Documents[0];

        Assert.IsType<NotYourDuty>((await commands.CreateAsync(police, _workspace.Council, new LawDocumentId(Guid.CreateVersion7()), _report)).Refusal);
        Assert.IsType<NotYourDuty>((await commands.EditAsync(police, _workspace.Council, document.Id, document.Text, document.Text with { Title = "Ny" })).Refusal);
        Assert.IsType<NotYourDuty>((await commands.WithdrawAsync(police, _workspace.Council, document.Id, "skäl")).Refusal);
        var elsewhere = new CouncilId(Guid.CreateVersion7());
        Assert.Null(await _workspace.Get<LawQueries>().OnAsync(police, elsewhere));
        Assert.Null(await _workspace.Get<LawQueries>().FindAsync(police, elsewhere, document.Id));
        Assert.Null(await _workspace.Get<LawQueries>().OnAsync(await _workspace.CallerAsync("administrator"), _workspace.Council));
    }

    [Fact]
    public async Task A_plan_names_only_a_picture_that_is_on_record()
    {
        var (commands, caller, view) = (_workspace.Get<LawCommands>(), await _workspace.CallerAsync("samordnare"), await ViewAsync("polis"));
        var plan = view.Documents.Single(d => d.Text.Contents is PlanContents);

        foreach (var named in new[] { new LawDocumentId(Guid.CreateVersion7()), plan.Id })
        {
            Assert.Equal(
                new LawRefusal.NoSuchDocument("BasedOn"),
                (await commands.CreateAsync(caller, _workspace.Council, new LawDocumentId(Guid.CreateVersion7()), _report with { Contents = PlanContents.Empty with { BasedOn = named } })).Refusal);
        }
    }

    [Fact]
    public async Task A_withdrawn_picture_turns_what_rests_on_it_red_from_that_day()
    {
        var (commands, caller) = (_workspace.Get<LawCommands>(), await _workspace.CallerAsync("samordnare"));
        var picture = (await ViewAsync("polis")).Documents.Single(d => d.Text.Contents is PictureContents);

        Assert.Null((await commands.WithdrawAsync(caller, _workspace.Council, picture.Id, "Beslutet upphävdes.")).Refusal);

        var view = await ViewAsync("polis");
        Assert.Equal(Light.Red, Of(view, LawRule.Picture).Light);
        Assert.Contains(new LawFinding.PlanWithoutPicture(), Of(view, LawRule.Plan).Findings);
        Assert.Null((await commands.RestoreAsync(caller, _workspace.Council, picture.Id)).Refusal);
        Assert.Equal(Light.Green, Of(await ViewAsync("polis"), LawRule.Picture).Light);
    }

    [Fact]
    public async Task The_coordinator_is_told_when_the_picture_is_to_be_updated()
    {
        var home = (await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, null))!;

        Assert.Contains(home.Needs, n => n.Text(home.Today) == "Lägesbilden ska uppdateras senast 11 juli 2026 (6 §)");
        Assert.DoesNotContain((await _workspace.Get<HomeQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, null))!.Needs, n => n is LawDue);
    }

    [Fact]
    public async Task A_report_is_put_on_record_on_the_page_and_faults_are_said_at_their_fields()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("samordnare"));
        var page = window.Open<LawPage>(LawAddresses.Clock(_workspace.Council), p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync(".rules");
        Assert.Contains("Inte uppfyllt", page.Find("#regel-9").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find("#regel-9 button").ClickAsync(new()));
        await page.WaitForElementAsync("form[data-form]");
        await page.Find("form[data-form]").SubmitAsync();
        Assert.Equal(2, page.FindAll("form[data-form] [aria-invalid=true]").Count);
        await page.Find("form[data-form] input[placeholder='Rapport till fullmäktige 2026']").ChangeAsync("Rapport 2025");
        await page.FindAll("form[data-form] input").First(i => i.Id!.StartsWith("dag-", StringComparison.Ordinal)).ChangeAsync("2 mars 2026");
        await page.Find("form[data-form]").SubmitAsync();

        await page.WaitForStateAsync(() => page.FindAll("form[data-form]").Count == 0 && !page.Find("#regel-9").TextContent.Contains("Inte uppfyllt", StringComparison.Ordinal));
        Assert.Contains("Fullmäktige fick en rapport 2 mars 2026.", page.Find("#regel-9").TextContent, StringComparison.Ordinal);
        Assert.Contains("Rapport 2025", page.Find("ul.documents:has(a)").ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_day_is_told_and_said_to_be_one()
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = window.Open<LawPage>(LawAddresses.Clock(_workspace.Council, new DateOnly(2024, 6, 30)), p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync(".rules");

        Assert.Contains("Så stod det 30 juni 2024", page.Find(".bfa-strip").TextContent, StringComparison.Ordinal);
        Assert.Contains("Den behövs från 1 juli 2024.", page.Find("#regel-1").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#regel-1 button"));
        Assert.DoesNotContain("Lägesbild", page.Find("section[aria-labelledby=documents]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030-01-01")]
    [InlineData("i%20fjol")]
    public async Task A_day_that_cannot_be_told_is_said_to_be_one(string day)
    {
        await using var window = new APage(_workspace, await _workspace.CallerAsync("polis"));
        var page = window.Open<LawPage>($"{LawAddresses.Clock(_workspace.Council)}?dag={day}", p => p.Add(x => x.CouncilId, _workspace.Council.Value));
        await page.WaitForElementAsync(".rules");

        Assert.Contains("Så står det i dag.", page.Find(".bfa-strip").TextContent, StringComparison.Ordinal);
    }

    private static Standing Of(LawView view, LawRule rule) => view.Standings.Single(s => s.Rule == rule);

    private async Task<LawView> ViewAsync(string key) => (await _workspace.Get<LawQueries>().OnAsync(await _workspace.CallerAsync(key), _workspace.Council))!;

    private async Task<LawDocumentView?> DocumentAsync(LawDocumentId id) => await _workspace.Get<LawQueries>().FindAsync(await _workspace.CallerAsync("polis"), _workspace.Council, id);

    private async Task<LawDocumentId> AddAsync(LawDocumentText text)
    {
        var id = new LawDocumentId(Guid.CreateVersion7());
        Assert.Null((await _workspace.Get<LawCommands>().CreateAsync(await _workspace.CallerAsync("samordnare"), _workspace.Council, id, text)).Refusal);
        return id;
    }
}
