namespace BfaRadet.Tests.Testing;

/// <summary>Where the source lies, for tests that read files of it.</summary>
public static class Repository
{
    /// <summary>The folder that holds BfaRadet.sln.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("BfaRadet.sln is in no folder above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "BfaRadet.sln")) ? folder.FullName
        : Find(folder.Parent);
}
