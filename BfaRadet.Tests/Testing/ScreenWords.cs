using System.Text.RegularExpressions;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// What the screens say, read out of their sources: every text between tags, and every string of C# and of the scripts. A
/// label is there when it is one of these from beginning to end, so that one that was given another name is not.
/// </summary>
internal sealed partial class ScreenWords
{
    private readonly HashSet<string> _whole = [];
    private readonly HashSet<string> _keys = [];

    public ScreenWords()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "BfaRadet.App"), "*.*", SearchOption.AllDirectories).Where(IsScreen))
        {
            var source = Remark().Replace(File.ReadAllText(file), "");
            foreach (var words in Between().Matches(Expression().Replace(source, "@_")).Concat(Quoted().Matches(source)).SelectMany(m => Hole().Split(m.Groups["words"].Value)))
            {
                _whole.Add(Trimmed(words));
            }

            foreach (var key in Hint().Matches(source).SelectMany(m => Separator().Split(m.Groups[1].Value)))
            {
                _keys.Add(key);
            }
        }
    }

    public bool Has(string label) => _whole.Contains(Trimmed(label));

    /// <summary>Whether it is in a list of keys that a page shows.</summary>
    public bool HasKey(string key) => _keys.Contains(key);

    // A label is the same with a sign before or after it: "+ Adjungera", "Avsluta mötet …".
    private static string Trimmed(string words) => Space().Replace(words, " ").Trim().Trim('+', '↑', '↓', '←', '…', '.', '·', ' ');

    private static bool IsScreen(string file)
    {
        var path = Path.GetRelativePath(Path.Combine(Repository.Root, "BfaRadet.App"), file).Replace('\\', '/');
        return (path.EndsWith(".razor", StringComparison.Ordinal) || path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".ts", StringComparison.Ordinal))
            && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("node_modules/", StringComparison.Ordinal)
            && !path.StartsWith("Example/", StringComparison.Ordinal) && !path.StartsWith("Features/Help/", StringComparison.Ordinal) && !path.StartsWith("Data/", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"@\*.*?\*@|^\s*//[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Remark();

    // What is computed between words may hold a ">" of its own.
    [GeneratedRegex(@"@\((?>[^()]|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)")]
    private static partial Regex Expression();

    [GeneratedRegex(@">(?<words>[^<>]+)<")]
    private static partial Regex Between();

    // Overlapping, since Razor has strings in strings: SaveText="@(_wasHeld ? "…" : "…")".
    [GeneratedRegex("""(?=(["'`])(?<words>[^"'`\n]+)\1)""")]
    private static partial Regex Quoted();

    // What is filled in: @who, @(…), {who}.
    [GeneratedRegex(@"@\([^)]*\)|@[\w.]+|\$?\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""(?:KeyHint|new)\("([^"]+)", """)]
    private static partial Regex Hint();

    [GeneratedRegex(@"\s{2,}|, | och | eller |(?<=^[↑↓]) (?=[↑↓]$)")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
