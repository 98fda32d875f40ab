using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>A form that is busy stops being so whatever becomes of its request: an exception must not lock its button for ever.</summary>
public sealed partial class BusyEndsTests
{
    [Fact]
    public void What_begins_to_be_busy_ends_it_in_a_finally()
    {
        var wrong = Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".razor.cs", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => Begins().Count(file.Text) != Ends().Count(file.Text))
            .Select(file => file.Name);

        Assert.Empty(wrong);
    }

    [GeneratedRegex(@"_busy = true;|\(_busy, \w{1,40}\) = \(true\b")]
    private static partial Regex Begins();

    [GeneratedRegex(@"\bfinally\s{1,40}\{\s{1,40}(_busy = false;|\(_busy, \w{1,40}\) = \(false\b)")]
    private static partial Regex Ends();
}
