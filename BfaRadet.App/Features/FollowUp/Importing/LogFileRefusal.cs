namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>Why a file, or what was pasted, cannot be read as a log.</summary>
internal abstract record LogFileRefusal : Refusal
{
    private LogFileRefusal()
    {
    }

    /// <summary>Larger than is read. In bytes.</summary>
    public sealed record FileTooLarge(long Size, long Max) : LogFileRefusal;

    /// <summary>Nothing in it.</summary>
    public sealed record Nothing : LogFileRefusal;

    /// <summary>A text without columns.</summary>
    public sealed record NotATable : LogFileRefusal;

    /// <summary>A file of another kind, whatever it is called.</summary>
    public sealed record OtherFormat(LogFileFormat Format) : LogFileRefusal;

    /// <summary>A workbook that is broken, or holds far more than its size tells.</summary>
    public sealed record Broken : LogFileRefusal;

    /// <summary>More rows than a log has; reading stopped there.</summary>
    public sealed record TooManyRows(int Max) : LogFileRefusal;

    /// <summary>More text than a log has, or a cell without end.</summary>
    public sealed record TooMuchText : LogFileRefusal;

    /// <summary>The browser stopped sending it.</summary>
    public sealed record Interrupted : LogFileRefusal;
}

/// <summary>Kinds of files that are told by their first bytes and not read.</summary>
internal enum LogFileFormat
{
    /// <summary>Excel before 2007, or a workbook with a password.</summary>
    OldWorkbook,

    /// <summary>LibreOffice's own.</summary>
    OpenDocument,

    /// <summary>Word.</summary>
    Document,

    Pdf,

    /// <summary>None of these.</summary>
    Other,
}
