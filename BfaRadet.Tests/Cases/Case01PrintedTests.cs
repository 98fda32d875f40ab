using BfaRadet.App.Data;
using BfaRadet.App.Features.Minutes.Downloads;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.Domain.Minutes;
using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Cases;

/// <summary>The minutes of case 01 as a member gets them: every fact of the meeting is read back from the PDF.</summary>
public sealed partial class Case01PrintedTests(Case01Tests.Held held) : IClassFixture<Case01Tests.Held>
{
    [Fact]
    public async Task Every_fact_of_the_answer_key_is_in_the_file()
    {
        using var folder = new AFolder();
        var meeting = held.Case;
        var caller = meeting.Council["vice ordförande"];
        var shown = await held.Workspace.Get<RecordQueries>().FindAsync(caller, meeting.Council.Id, meeting.Meeting);
        var handout = await held.Workspace.Get<DownloadQueries>().FindAsync(caller, meeting.Council.Id, meeting.Meeting, FileKind.Pdf);
        await using var file = handout!.WriteToFile(new TemporaryFiles(held.Workspace.Get<DatabaseFile>()), CancellationToken.None);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, TestContext.Current.CancellationToken);

        var (_, said) = await OutsideTool.RunAsync("pdftotext", folder.Path, folder.File("p.pdf", bytes.ToArray()), "-");

        foreach (var fact in Facts(shown!.Record))
        {
            Assert.True(Squeezed(said).Contains(Squeezed(fact), StringComparison.Ordinal), $"Not in the file: {fact}");
        }
    }

    private static IEnumerable<string> Facts(MinutesRecord record) =>
    [
        "15.34–17.26", "16.22–16.31", "Kommunhuset, sal A", "från § 2 (kl. 15.50)", "till och med § 6 (kl. 17.05)", "§§ 1–9", "Paus kl. 16.22–16.31", "vice ordförande",
        "tjänstgörande ersättare för räddningschef", "på distans", "anmält förhinder", "25 mars 2026",
        .. record.People.Select(p => p.Name),
        .. record.Sections.SelectMany(s => new[] { s.Label, s.Title, s.RegistryNumber, s.Presenter }),
        .. record.Sections.SelectMany(s => s.Proposal.Split('\n').Concat(s.Text.PlainText.Split('\n'))),
        .. record.Sections.SelectMany(s => s.Decisions).SelectMany(d => d.Responsibles.Concat(d.FocusAreas).Append(d.Text).Append(d.Number)),
        .. Enclosures.Of(record).Select(a => a.Text),
        .. record.Adjustment.Signers.Select(s => s.Name),
        record.Adjustment.Place,
    ];

    private static string Squeezed(string text) => Blanks().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
