namespace BfaRadet.App.Features.Meetings.Agenda.Importing;

/// <summary>Why a paper cannot be read.</summary>
internal abstract record PaperRefusal : Refusal
{
    private PaperRefusal()
    {
    }

    /// <summary>The file is larger than is read. In bytes.</summary>
    public sealed record FileTooLarge(long Size, long Max) : PaperRefusal;

    /// <summary>More text than an agenda has. In characters.</summary>
    public sealed record TextTooLong(long Length, int Max) : PaperRefusal;

    /// <summary>Nothing in it.</summary>
    public sealed record Nothing : PaperRefusal;

    /// <summary>A file of a kind that is known and not read.</summary>
    public sealed record OtherFormat(PaperFormat Format) : PaperRefusal;

    /// <summary>No text and no document, whatever its name says.</summary>
    public sealed record NotAText : PaperRefusal;

    /// <summary>A document that is broken, or holds far more than it should.</summary>
    public sealed record Broken : PaperRefusal;

    /// <summary>The browser stopped sending it.</summary>
    public sealed record Interrupted : PaperRefusal;
}

/// <summary>Formats that are known by their first bytes and not read.</summary>
internal enum PaperFormat
{
    Pdf,
    OldOffice,
    Rtf,
    Workbook,
    OpenDocument,
    Program,
    Archive,
    Picture,
}
