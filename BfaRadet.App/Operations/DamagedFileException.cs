namespace BfaRadet.App.Operations;

/// <summary>A database or a copy of one whose content is not what was written.</summary>
internal sealed class DamagedFileException(string file) : IOException($"{file} is damaged or was changed")
{
    public string File { get; } = file;
}
