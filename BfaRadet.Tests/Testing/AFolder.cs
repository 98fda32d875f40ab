namespace BfaRadet.Tests.Testing;

/// <summary>A folder of its own for files that are looked at from outside; gone afterwards.</summary>
internal sealed class AFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bfaradet-");

    public string Path => _folder.FullName;

    public string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
