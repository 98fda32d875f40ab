using BfaRadet.App.Features.Minutes.Verifying;
using BfaRadet.Tests.Testing;

namespace BfaRadet.Tests.App.Features.Minutes.Verifying;

/// <summary>Somebody with files in a folder who runs the command on them.</summary>
internal sealed class AnArchivist : IDisposable
{
    public AFolder Folder { get; } = new();

    /// <summary>The path of a zip with these files.</summary>
    public string Zip(string name, Dictionary<string, byte[]> files) => Folder.File(name, AnExport.Zip(files));

    /// <summary>The exit code and what was said.</summary>
    public static (int Code, string Said) Verify(params string[] given)
    {
        using var said = new StringWriter();
        return (VerifyCommand.Run(given, said), said.ToString());
    }

    public void Dispose() => Folder.Dispose();
}
