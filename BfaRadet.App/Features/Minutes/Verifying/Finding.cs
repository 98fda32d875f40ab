namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>What was found of an export that was checked.</summary>
/// <param name="Where">The export: the name of the zip, the folder or the file.</param>
/// <param name="File">Which file in it; empty for the whole.</param>
/// <param name="Number">The seal's number, or the first of several; 0 when it is not of a seal.</param>
/// <param name="Last">The last of several numbers.</param>
/// <param name="Mark">The seal's hash.</param>
public sealed record Finding(FindingKind Kind, string Where, string File = "", int Number = 0, int Last = 0, string Mark = "")
{
    /// <summary>The names of the files that the seal is not of.</summary>
    public ValueList<string> Outside { get; init; }

    public Verdict Verdict => Kind switch
    {
        FindingKind.Unchanged or FindingKind.RecordSealed or FindingKind.Linked or FindingKind.OutsideSeal => Verdict.Unchanged,
        FindingKind.Draft => Verdict.Draft,
        FindingKind.NotThere or FindingKind.NotAnExport or FindingKind.Damaged or FindingKind.NotAFile or FindingKind.UnsafeName or FindingKind.TooLarge
            or FindingKind.ManifestUnreadable or FindingKind.NothingToCompare or FindingKind.OtherWriter or FindingKind.RecordUnreadable => Verdict.CannotTell,
        _ => Verdict.Changed,
    };
}

/// <summary>The result of all findings. The number is the command's exit code.</summary>
public enum Verdict
{
    Unchanged = 0,

    /// <summary>Something was changed, added or is missing.</summary>
    Changed = 1,

    /// <summary>It cannot be read.</summary>
    CannotTell = 2,

    /// <summary>Nothing was changed, but some of it has no seal, so anybody can have made it.</summary>
    Draft = 3,
}

public enum FindingKind
{
    /// <summary>The file is what the manifest says.</summary>
    Unchanged,

    Changed,

    Missing,

    /// <summary>In the export, but not in its manifest.</summary>
    Added,

    /// <summary>The minutes are the sealed ones.</summary>
    RecordSealed,

    /// <summary>The minutes are not the sealed ones.</summary>
    RecordNotSealed,

    /// <summary>The file is not what the sealed minutes give, whatever the manifest says of it.</summary>
    NotOfTheRecord,

    /// <summary>The same, but another version made it, which may write it otherwise.</summary>
    OtherWriter,

    /// <summary>The file is not the attachment that the sealed minutes name.</summary>
    NotNamed,

    /// <summary>What is sealed is no minutes.</summary>
    RecordUnreadable,

    /// <summary>The notice cannot be read, and without it the minutes cannot be drawn anew.</summary>
    NoticeUnreadable,

    /// <summary>The seal says nothing of these files: only the manifest does.</summary>
    OutsideSeal,

    /// <summary>The seal is of another meeting or day than the minutes.</summary>
    SealOfAnother,

    /// <summary>Minutes without a seal, and nothing among the files tells of one.</summary>
    Draft,

    /// <summary>There is no seal, and the manifest has none, but another file tells of it.</summary>
    SealTaken,

    /// <summary>The text is no seal.</summary>
    SealUnreadable,

    /// <summary>The seal names the one before it.</summary>
    Linked,

    /// <summary>The seal does not name the one before it: one of the two was changed.</summary>
    Unlinked,

    /// <summary>The seal is older than the one it names as before it.</summary>
    OutOfTime,

    /// <summary>Seals between the given ones are missing.</summary>
    NumbersMissing,

    /// <summary>Two different seals have the same number in the same council.</summary>
    TwoOfOneNumber,

    NotThere,

    /// <summary>A pipe, a device or nothing at all; not opened.</summary>
    NotAFile,

    /// <summary>Neither zip, folder, protokoll.json nor sigill.txt.</summary>
    NotAnExport,

    Damaged,

    /// <summary>A file in it would lie outside the folder it is unpacked in.</summary>
    UnsafeName,

    /// <summary>More than minutes can be, such as a zip bomb.</summary>
    TooLarge,

    ManifestUnreadable,

    /// <summary>Minutes as a single file, without a seal.</summary>
    NothingToCompare,
}
