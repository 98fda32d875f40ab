using BfaRadet.App.Data;
using BfaRadet.Domain.Councils;
using BfaRadet.Tests.Testing;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace BfaRadet.Tests.Architecture;

/// <summary>No text that a person can type keeps a pattern busy: it cannot go back over what it has read without bound.</summary>
public sealed partial class RegexesAreBoundedTests
{
    public static TheoryData<string> Patterns => [.. All().Select(method => $"{method.DeclaringType!.FullName}.{method.Name}")];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Each_pattern_has_a_bound(string name)
    {
        var said = All().Single(method => $"{method.DeclaringType!.FullName}.{method.Name}" == name).GetCustomAttribute<GeneratedRegexAttribute>()!;

        Assert.True(
            said.Options.HasFlag(RegexOptions.NonBacktracking) || !Unbounded().IsMatch(Literal().Replace(said.Pattern, "x")),
            $"Say how many at most instead of + and *, or RegexOptions.NonBacktracking: {said.Pattern}");
    }

    [Fact]
    public void There_are_no_others()
    {
        var files = new[] { "BfaRadet.App", "BfaRadet.Domain" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

        Assert.Empty(files.Where(file => Made().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
        Assert.NotEmpty(All());
    }

    [Theory]
    [InlineData(@"a+", true)]
    [InlineData(@"(?:ab)*?", true)]
    [InlineData(@"\d{3,}", true)]
    [InlineData(@"[+*]\+\*{1,4}", false)]
    [InlineData(@"\p{Lu}{1,20}[^\]]{2}", false)]
    public void What_has_no_bound_is_seen(string pattern, bool unbounded) =>
        Assert.Equal(unbounded, Unbounded().IsMatch(Literal().Replace(pattern, "x")));

    private static IEnumerable<MethodInfo> All() => new[] { typeof(WorkspaceDb).Assembly, typeof(Actor).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null);

    // A class of characters, or one that is escaped: the signs in it repeat nothing.
    [GeneratedRegex(@"\\[pP]\{[^}]*\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")]
    private static partial Regex Literal();

    [GeneratedRegex(@"[+*]|\{\d*,\}")]
    private static partial Regex Unbounded();

    [GeneratedRegex(@"new Regex\(|\bRegex\.(?:IsMatch|Match|Matches|Count|Replace|Split|EnumerateMatches)\(")]
    private static partial Regex Made();
}
