using BfaRadet.App.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;
using System.Xml.Linq;

namespace BfaRadet.App.Operations;

/// <summary>
/// Where the keys lie that protect sign-in cookies and forms: a folder of their own, so that a copy of
/// the database opens nothing. The setting <c>Keys:Folder</c>; without it a folder beside the database file and of its name,
/// so that another database in the same place has other keys.
/// </summary>
internal sealed class KeyFolder : IXmlRepository
{
    /// <summary>The setting that names it.</summary>
    public const string Setting = "Keys:Folder";

    /// <exception cref="CannotStartException">A certificate is configured that cannot be used: keys must not be written without it.</exception>
    public KeyFolder(DatabaseFile database, IHostEnvironment environment, IConfiguration settings)
    {
        KeyCertificate.Demand(settings);
        Path = settings[Setting] is { } given && !string.IsNullOrWhiteSpace(given)
            ? System.IO.Path.GetFullPath(System.IO.Path.Combine(environment.ContentRootPath, given))
            : database.Path + ".keys";
    }

    public string Path { get; }

    /// <summary>Makes the folder, and sees that it can be read and written and belongs to this account alone.</summary>
    /// <exception cref="CannotStartException">It cannot be.</exception>
    public void Prepare()
    {
        try
        {
            OwnerOnly.MakeFolder(Path);
            OwnerOnly.Restrict(Path);
            foreach (var file in Directory.EnumerateFiles(Path))
            {
                OwnerOnly.Restrict(file);
            }

            OwnerOnly.Open(System.IO.Path.Combine(Path, ".lock"), FileMode.OpenOrCreate, options: FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotStartException(
                ExitCode.DatabaseUnavailable,
                $"BfaRadet cannot use the folder of its keys {Path}: {FaultWords.English(fault, Path)}. Give it to the account {Environment.UserName}, "
                + "or choose another with the setting Keys:Folder. Nothing was changed.",
                fault)
            {
                Swedish = $"Mappen för nycklarna går inte att använda: {FaultWords.Swedish(fault, Path)}. En annan väljs med inställningen Keys:Folder. Inget har ändrats.",
            };
        }
    }

    /// <summary>Whether a certificate encrypted it.</summary>
    public static bool IsEncrypted(XElement key) =>
        key.Descendants().Any(part => part.Name.LocalName == "encryptedSecret");

    /// <summary>The id of a key's element.</summary>
    public static Guid IdOf(XElement key) => (Guid)key.Attribute("id")!;

    public IReadOnlyCollection<XElement> GetAllElements() =>
        Directory.Exists(Path) ? [.. Directory.EnumerateFiles(Path, "*.xml").Order(StringComparer.Ordinal).Select(file => XElement.Load(file))] : [];

    public void StoreElement(XElement element, string friendlyName)
    {
        OwnerOnly.MakeFolder(Path);
        // There whole or not at all: the name is given when it is on disk.
        var unfinished = System.IO.Path.Combine(Path, $"{Guid.NewGuid():N}.del");
        try
        {
            using (var file = OwnerOnly.Open(unfinished, FileMode.CreateNew))
            {
                element.Save(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, System.IO.Path.Combine(Path, friendlyName + ".xml"));
        }
        finally
        {
            // On a full disk.
            DatabaseCopy.Delete(unfinished);
        }
    }
}
