using BfaRadet.Tests.Testing;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>Which way one may look in the house: docs/decisions/0032-registers.md.</summary>
public sealed partial class LookingDownTests
{
    [Fact]
    public void Every_room_has_its_place()
    {
        Assert.Empty(Rooms.Types.Select(Rooms.Of).Where(room => Rooms.Height(room) < 0).Distinct());
    }

    [Fact]
    public void Nobody_looks_up()
    {
        Assert.True(Rooms.LooksUp.Count == 0, string.Join(Environment.NewLine, Rooms.LooksUp));
    }

    [Fact]
    public void The_domain_knows_nothing_but_the_framework()
    {
        var known = typeof(Refusal).Assembly.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.All(known, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_ask_commands_and_queries_and_never_the_database()
    {
        Assert.True(Rooms.PagesThatAsk.Count == 0, string.Join(Environment.NewLine, Rooms.PagesThatAsk));
    }

    // The phrases a council begins with are its own to change: they are what is written, not what the product says.
    [Fact]
    public void The_domain_says_nothing_in_words()
    {
        var domain = Path.Combine(Repository.Root, "BfaRadet.Domain");
        var said = Directory.EnumerateFiles(domain, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => Path.GetFileName(f) != "StandardPhrases.cs")
            .SelectMany(File.ReadLines)
            .Where(line => !line.TrimStart().StartsWith('/') && !line.Contains("Exception", StringComparison.Ordinal) && Sentence().IsMatch(line));

        Assert.Empty(said);
    }

    [GeneratedRegex("\"\\p{Lu}[^\"]* [^\"]*[.!?]\"")]
    private static partial Regex Sentence();
}
