using IndustryGraph.GraphQL.Binding;
using IndustryGraph.GraphQL.Types;

namespace IndustryGraph.GraphQL.Tests.Execution;

/// <summary>A small schema with everything in it that execution can meet, and its data.</summary>
internal sealed class Library : IDisposable
{
    public const string Sdl =
        """
        type Query {
          book(id: ID!): Book
          books(first: Int = 10, where: BookFilter): [Book!]!
          maybeBooks: [Book]
          search(text: String!): [Found!]!
          node(id: ID!): Node
          shelves: [[Book!]]!
          fails: String
          failsHard: String!
          echo(number: Int, flag: Boolean = true, genre: Genre, day: Day, by: Key, tags: [String!]): String!
          genres: [Genre!]!
          numbers: [Int!]
        }

        type Mutation {
          add(title: String!): Book!
          log: [String!]!
        }

        type Subscription {
          added(times: Int!): Book!
          ticks: Int!
          broken: Int!
        }

        interface Node { id: ID! }
        union Found = Book | Author
        enum Genre { NOVEL SHORT_STORY POETRY }
        scalar Day @specifiedBy(url: "https://example.org/day")
        input BookFilter { genre: Genre, minPages: Int! = 0, author: ID }
        input Key @oneOf { id: ID, title: String }

        type Book implements Node {
          id: ID!
          title: String!
          pages: Int
          price: Float
          genre: Genre!
          published: Day
          tags: [String!]!
          author: Author!
          optionalAuthor: Author
          broken: String!
          brokenMaybe: String
          sequel: Book
        }

        type Author implements Node {
          id: ID!
          name: String!
          books(first: Int = 10): [Book!]!
          oldest: Book
        }
        """;

    private readonly List<string> _log = [];
    private readonly List<string> _calls = [];

    public Library(GraphQLOptions? options = null)
    {
        var tolkien = new Author("a1", "Tolkien");
        var borges = new Author("a2", "Borges");
        Books =
        [
            new Book("b1", "The Hobbit", 310, 9.5, Genre.Novel, new Day(1937, 9, 21), ["dragon", "ring"], tolkien),
            new Book("b2", "Ficciones", null, 7.25, Genre.ShortStory, null, [], borges),
            new Book("b3", "The \"Aleph\"\n", 200, null, Genre.ShortStory, new Day(1949, 1, 1), ["é", "\u0001"], borges),
        ];
        Engine = new GraphQLEngine(Bind(), options ?? new GraphQLOptions { OnFault = (e, path, _) => Faults.Add($"{string.Join(".", path)}: {e.Message}") });
    }

    public GraphQLEngine Engine { get; }

    public List<Book> Books { get; }

    public List<string> Faults { get; } = [];

    /// <summary>Each call of a batch resolver, with the number of its parents.</summary>
    public IReadOnlyList<string> Calls => _calls;

    public void Dispose() => Engine.Dispose();

    private ExecutableSchema Bind() => new SchemaBinder(Schema.Parse(Sdl))
        .Scalar<Day>("Day", Day.TryParse, d => d.ToString())
        .Enum<Genre>("Genre")
        .Abstract("Node", o => o.GetType().Name)
        .Abstract("Found", o => o.GetType().Name)
        .Batch("Query", "book", batch => One(batch, Books.Find(b => b.Id == (string)batch.Arguments["id"]!)))
        .Batch("Query", "books", batch => One(batch, Filter(batch)))
        .Composite<object>("Query", "maybeBooks", _ => new object?[] { Books[0], null, new GraphQLError("No such book.", "GONE"), Books[1] })
        .Batch("Query", "search", batch => One(batch, new object[] { Books[0], Books[1].Author, Books[1] }))
        .Batch("Query", "node", batch => One(batch, Books.Cast<object>().Append(Books[0].Author).FirstOrDefault(n => Id(n) == (string)batch.Arguments["id"]!)))
        .Composite<object>("Query", "shelves", _ => new object?[] { Books.Take(2), null, Array.Empty<Book>(), Books.Skip(2) })
        .Leaf<object, string?>("Query", "fails", _ => throw new InvalidOperationException("secret"))
        .Leaf<object, string>("Query", "failsHard", _ => throw new GraphQLException("It cannot be.", "NEVER"))
        .Leaf<object, string>("Query", "echo", (_, field) => Show(field.Arguments))
        .Leaf<object, IReadOnlyList<Genre>>("Query", "genres", _ => Enum.GetValues<Genre>())
        .Batch("Query", "numbers", batch => One(batch, new object[] { 1, 2L, 3 }))
        .Batch("Mutation", "add", AddAsync)
        .Leaf<object, List<string>>("Mutation", "log", _ => _log)
        .Stream("Subscription", "added", field => Times((int)field.Arguments["times"]!))
        .Stream("Subscription", "ticks", _ => Ticks())
        .Stream("Subscription", "broken", _ => Broken())
        .Leaf<Book, string>("Book", "id", b => b.Id)
        .Leaf<Book, string>("Book", "title", b => b.Title)
        .Leaf<Book, int?>("Book", "pages", b => b.Pages)
        .Leaf<Book, double?>("Book", "price", b => b.Price)
        .Leaf<Book, Genre>("Book", "genre", b => b.Genre)
        .Leaf<Book, Day?>("Book", "published", b => b.Published)
        .Leaf<Book, string[]>("Book", "tags", b => b.Tags)
        .Batch("Book", "author", batch => Each<Book>(batch, b => b.Author))
        .Composite<Book>("Book", "optionalAuthor", b => b.Author)
        .Leaf<Book, string?>("Book", "broken", b => b.Id == "b2" ? null : "fine")
        .Leaf<Book, string?>("Book", "brokenMaybe", b => b.Id == "b2" ? throw new GraphQLException("Torn.", "TORN") : "fine")
        .Batch("Book", "sequel", _ => throw new GraphQLException("None was written.", "NO_SEQUEL"))
        .Leaf<Author, string>("Author", "id", a => a.Id)
        .Leaf<Author, string>("Author", "name", a => a.Name)
        .Batch("Author", "books", batch => Each<Author>(batch, a => Books.FindAll(b => b.Author == a).Take((int)batch.Arguments["first"]!)))
        .Composite<Author>("Author", "oldest", a => Books.Find(b => b.Author == a))
        .Cost("Query", "books", FirstOf)
        .Cost("Author", "books", FirstOf)
        .Cost("Query", "search", new FieldCost { Weight = arguments => ((string)arguments["text"]!).Length })
        .Build();

    private static FieldCost FirstOf { get; } = new() { Lists = [new ListLength("", arguments => (int)arguments["first"]!)] };

    private static string Id(object node) => node is Book book ? book.Id : ((Author)node).Id;

    private List<Book> Filter(FieldBatch batch)
    {
        var where = (IReadOnlyDictionary<string, object?>?)batch.Arguments.GetValueOrDefault("where");
        var first = (int)batch.Arguments["first"]!;
        return [.. Books
            .Where(b => where?.GetValueOrDefault("genre") is not Genre genre || b.Genre == genre)
            .Where(b => where is null || (b.Pages ?? 0) >= (int)where["minPages"]!)
            .Take(first)];
    }

    private ValueTask<IReadOnlyList<object?>> AddAsync(FieldBatch batch)
    {
        var title = (string)batch.Arguments["title"]!;
        _log.Add(title);
        return One(batch, title == "bad"
            ? new GraphQLError("The title is bad.", "BAD_TITLE")
            : new Book($"n{_log.Count}", $"{title} after {_log.Count - 1}", 1, null, Genre.Poetry, null, [], new Author("a9", "New")));
    }

    private async IAsyncEnumerable<object?> Times(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await Task.Yield();
            yield return Books[i % Books.Count];
        }
    }

    private static async IAsyncEnumerable<object?> Ticks()
    {
        await Task.Yield();
        yield return 1;
        yield return null;
        yield return 3;
    }

    private static async IAsyncEnumerable<object?> Broken()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException("secret");
    }

    private ValueTask<IReadOnlyList<object?>> One(FieldBatch batch, object? result)
    {
        _calls.Add($"{batch.Field.TypeName}.{batch.Field.FieldName} x{batch.Count}");
        return new([result]);
    }

    private async ValueTask<IReadOnlyList<object?>> Each<T>(FieldBatch batch, Func<T, object?> get)
    {
        _calls.Add($"{batch.Field.TypeName}.{batch.Field.FieldName} x{batch.Count}");
        await Task.Yield();
        return batch.Parents.ToArray().Cast<T>().Select(get).ToList();
    }

    private static string Show(object? value) => value switch
    {
        null => "null",
        IReadOnlyDictionary<string, object?> fields => "{" + string.Join(", ", fields.OrderBy(f => f.Key).Select(f => $"{f.Key}: {Show(f.Value)}")) + "}",
        IReadOnlyList<object?> items => "[" + string.Join(", ", items.Select(Show)) + "]",
        string text => $"'{text}'",
        _ => $"{value.GetType().Name} {value}",
    };
}
