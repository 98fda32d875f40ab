using System.Reflection;

namespace BfaRadet.App.Features.Help;

/// <summary>All pages of the help, in order. They are in the program: the help is always that of the version that runs.</summary>
public sealed class HelpTexts
{
    /// <summary>Before the names of the texts among the resources of the program.</summary>
    public const string Prefix = "help/";

    private readonly Lazy<HelpText[]> _all = new(() =>
    [
        .. Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => HelpMarkdown.Read(name[Prefix.Length..], Content(name))).OrderBy(text => text.Order),
    ]);

    public IReadOnlyList<HelpText> All => _all.Value;

    /// <summary>Null when there is no such page.</summary>
    public HelpText? Find(string name) => All.FirstOrDefault(text => text.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static Assembly Assembly => typeof(HelpTexts).Assembly;

    private static string Content(string resource)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
