namespace BfaRadet.Tests.Domain.Writing;

/// <summary>A document with everything the schema allows, as prosemirror-model writes it.</summary>
static class ARichText
{
    public const string Json = """
        {"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Läget"}]},{"type":"paragraph","content":[{"type":"text","text":"Polisen "},{"type":"text","marks":[{"type":"strong"},{"type":"em"}],"text":"redovisar"},{"type":"hard_break"},{"type":"text","marks":[{"type":"em"}],"text":"läget."}]},{"type":"paragraph"},{"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"Skolan"}]},{"type":"paragraph","content":[{"type":"text","text":"och fritids"}]},{"type":"ordered_list","attrs":{"order":3},"content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"rastvärdar"}]}]},{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"belysning"}]}]}]}]}]},{"type":"table","content":[{"type":"table_row","content":[{"type":"table_header","attrs":{"colspan":2,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph","content":[{"type":"text","text":"Vem"}]}]}]},{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":1,"rowspan":2,"colwidth":null},"content":[{"type":"paragraph","content":[{"type":"text","text":"Bo"}]},{"type":"paragraph","content":[{"type":"text","text":"städet"}]}]},{"type":"table_cell","attrs":{"colspan":1,"rowspan":1,"colwidth":null},"content":[{"type":"paragraph"}]}]}]}]}
        """;

    /// <summary>A document of some blocks.</summary>
    public static string Doc(string blocks) => $$"""{"type":"doc","content":[{{blocks}}]}""";
}
