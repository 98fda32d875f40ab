namespace BfaRadet.Domain.Meetings.Attachments;

/// <summary>The kinds of files that are attachments, as their bytes say. A kind without a place here is refused.</summary>
public enum AttachmentKind
{
    Pdf,
    Docx,
    Xlsx,
    Pptx,

    /// <summary>Text of OpenDocument.</summary>
    Odt,

    /// <summary>Spreadsheet of OpenDocument.</summary>
    Ods,
    Png,
    Jpeg,
    Webp,

    /// <summary>Plain text in UTF-8.</summary>
    Text,

    /// <summary>Plain text in UTF-8 whose name says CSV.</summary>
    Csv,

    /// <summary>Plain text in Windows-1252.</summary>
    WesternText,

    /// <summary>CSV in Windows-1252, as spreadsheets in Sweden write it.</summary>
    WesternCsv,

    /// <summary>Presentation of OpenDocument.</summary>
    Odp,
}

/// <summary>Why the bytes of a file are not taken.</summary>
public enum AttachmentFault
{
    /// <summary>There are no bytes.</summary>
    Empty,

    /// <summary>None of the kinds.</summary>
    Unknown,

    /// <summary>A program for some system.</summary>
    Program,

    /// <summary>Commands that a system would run.</summary>
    Script,

    /// <summary>HTML, SVG or other XML: browsers run what is in it.</summary>
    Markup,

    /// <summary>A document with macros, or with a program in it.</summary>
    Macros,

    /// <summary>An Office document from before 2007, or one with a password.</summary>
    OldOffice,

    /// <summary>A zip or another archive.</summary>
    Archive,

    /// <summary>A document that is far larger unpacked than documents are.</summary>
    TooMuchInside,

    /// <summary>Begins as one of the kinds and is not one.</summary>
    Damaged,
}

/// <summary>Names and media types of the kinds.</summary>
public static class AttachmentKinds
{
    /// <summary>What names of the kind end with, without the dot; the first is added to a name that says otherwise.</summary>
    public static IReadOnlyList<string> ExtensionsOf(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => ["pdf"],
        AttachmentKind.Docx => ["docx"],
        AttachmentKind.Xlsx => ["xlsx"],
        AttachmentKind.Pptx => ["pptx"],
        AttachmentKind.Odt => ["odt"],
        AttachmentKind.Ods => ["ods"],
        AttachmentKind.Odp => ["odp"],
        AttachmentKind.Png => ["png"],
        AttachmentKind.Jpeg => ["jpg", "jpeg"],
        AttachmentKind.Webp => ["webp"],
        AttachmentKind.Text or AttachmentKind.WesternText => ["txt"],
        AttachmentKind.Csv or AttachmentKind.WesternCsv => ["csv"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without names"),
    };

    public static string MediaTypeOf(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        AttachmentKind.Odt => "application/vnd.oasis.opendocument.text",
        AttachmentKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        AttachmentKind.Odp => "application/vnd.oasis.opendocument.presentation",
        AttachmentKind.Png => "image/png",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Webp => "image/webp",
        // CSV too: a browser shows text/plain and saves text/csv.
        AttachmentKind.Text or AttachmentKind.Csv => "text/plain; charset=utf-8",
        AttachmentKind.WesternText or AttachmentKind.WesternCsv => "text/plain; charset=windows-1252",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind without a media type"),
    };

    /// <summary>Whether a browser shows it itself. The others are saved.</summary>
    public static bool OpensInBrowser(AttachmentKind kind) =>
        kind is not (AttachmentKind.Docx or AttachmentKind.Xlsx or AttachmentKind.Pptx or AttachmentKind.Odt or AttachmentKind.Ods or AttachmentKind.Odp);
}
