using System.Globalization;
using System.Text;

namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>
/// <c>verifiera</c>: checks exported minutes with nothing but the files, no database and no server. Answers 0 when all is
/// unchanged, 1 when something is not, 2 when something cannot be read, 3 when a draft without a seal is among what is unchanged.
/// </summary>
public static class VerifyCommand
{
    public static int Run(IReadOnlyList<string> given, TextWriter output)
    {
        if (given.Count == 0)
        {
            output.WriteLine(VerifyTexts.Usage);
            return (int)Verdict.CannotTell;
        }

        var findings = Verification.Of([.. given.Select(ExportReading.Read)]);
        foreach (var export in findings.Where(f => !IsOfTheChain(f)).GroupBy(f => f.Where))
        {
            Section(output, export.Key, export);
        }

        var chain = findings.Where(IsOfTheChain).ToList();
        if (chain.Count > 0)
        {
            Section(output, "Kedjan", chain);
        }

        var verdict = Verification.Verdict(findings);
        output.WriteLine(VerifyTexts.Of(verdict, [.. findings.Where(f => f.Kind == FindingKind.OutsideSeal).SelectMany(f => f.Outside).Select(Shown).Distinct()]));
        return (int)verdict;
    }

    private static void Section(TextWriter output, string title, IEnumerable<Finding> findings)
    {
        output.WriteLine(Shown(title));
        foreach (var finding in findings)
        {
            output.WriteLine($"  {VerifyTexts.Of(finding with { File = Shown(finding.File), Mark = Shown(finding.Mark) })}");
        }

        output.WriteLine();
    }

    // File names come from others: no control characters, line breaks or bidirectional marks reach the terminal.
    private static string Shown(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse ? "?" : rune.ToString()));

    private static bool IsOfTheChain(Finding finding) =>
        finding.Kind is FindingKind.Linked or FindingKind.Unlinked or FindingKind.OutOfTime or FindingKind.NumbersMissing or FindingKind.TwoOfOneNumber;
}
