// Reads a JSON-LD file with jsonld.js in its safe mode, which fails where anything would be dropped, and
// prints N-Triples. usage: node jsonld_to_ntriples.mjs FILE
import {readFileSync} from 'node:fs';
import jsonld from 'jsonld';

const document = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const documentLoader = url => { throw new Error(`wants to load ${url}`); };
process.stdout.write(
    await jsonld.toRDF(document, {format: 'application/n-quads', safe: true, documentLoader}));
