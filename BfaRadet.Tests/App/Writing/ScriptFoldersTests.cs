using System.Text.RegularExpressions;
using BfaRadet.Tests.Testing;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>The scripts of the editor form no circle: each folder imports from those before it only.</summary>
public sealed partial class ScriptFoldersTests
{
    private const string Scripts = "BfaRadet.App/Writing/Browser";

    // The empty name is the folder itself, where the entry point lies.
    private static readonly string[] _order =
        ["text", "view", "guard", "collab", "authority", "completion", "paste", "writing", "session", "history", ""];

    [Fact]
    public void Every_folder_has_a_place_in_the_order() =>
        Assert.Equal(_order.Order(StringComparer.Ordinal), Files().Select(FolderOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_folder_imports_from_those_before_it_only()
    {
        var imports = Imports().Where(i => IsOurs(i.Target)).ToList();

        Assert.NotEmpty(imports);
        Assert.Empty(imports.Where(i => Array.IndexOf(_order, FolderOf(i.Target)) > Array.IndexOf(_order, FolderOf(i.File)))
            .Select(i => $"{i.File} imports {i.Target}"));
    }

    [Fact]
    public void Nothing_outside_is_imported_but_the_scripts_that_all_pages_share() =>
        Assert.Empty(Imports().Where(i => !IsOurs(i.Target) && !i.Target.StartsWith("BfaRadet.App/Client/", StringComparison.Ordinal))
            .Select(i => $"{i.File} imports {i.Target}"));

    private static IEnumerable<string> Files() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, Scripts), "*.ts", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'));

    private static IEnumerable<(string File, string Target)> Imports() =>
        from file in Files()
        from Match import in Relative().Matches(Repository.Read(file))
        select (file, Resolve(file, import.Groups["path"].Value));

    private static string Resolve(string file, string path) => Path.GetRelativePath(
        Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, path))).Replace('\\', '/');

    private static bool IsOurs(string path) => path.StartsWith($"{Scripts}/", StringComparison.Ordinal);

    private static string FolderOf(string path) =>
        path[(Scripts.Length + 1)..].Split('/') is [var folder, _, ..] ? folder : "";

    [GeneratedRegex(@"(?:from|import)\s*\(?\s*'(?<path>\.[^']+)'")]
    private static partial Regex Relative();
}
